using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>A byte that is no character.</summary>
/// <param name="Position">Place among the decoded characters.</param>
/// <param name="Offset">Byte offset in the file.</param>
internal readonly record struct Flaw(long Position, long Offset);

/// <summary>Decodes a stream strictly. What is no character (a broken byte, a lone surrogate, NUL) never becomes a
/// question mark: it is passed on as <c>\xNN</c> or <c>\uNNNN</c> and noted, so that its row can be reported and the rest goes on.</summary>
internal sealed class CharacterSource : IDisposable
{
    private const int Sample = 1 << 16;

    private static readonly char[] HighHalf = MakeHighHalf();

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Sample];
    private readonly char[] _characters = new char[Sample + 8];
    private readonly Queue<Flaw> _flaws = [];
    private int _byteStart;
    private int _byteEnd;
    private bool _ended;
    private long _bytesBefore;
    private int _start;
    private int _end;

    public CharacterSource(Stream stream, TextEncoding? encoding)
    {
        _stream = stream;
        FillBytes();
        var (found, mark) = TextEncodings.Detect(_bytes.AsSpan(0, _byteEnd), _ended);
        Encoding = encoding ?? found;
        // The mark of another encoding than the asked one is content, and will be reported.
        _byteStart = Encoding == found ? mark : 0;
    }

    public TextEncoding Encoding { get; }

    /// <summary>Characters consumed.</summary>
    public long Position { get; private set; }

    /// <summary>Bytes decoded.</summary>
    public long BytesRead => _bytesBefore + _byteStart;

    public ReadOnlySpan<char> Pending => _characters.AsSpan(_start, _end - _start);

    public void Dispose() => _stream.Dispose();

    public void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Makes sure that at least one character is pending.</summary>
    /// <returns>False at the end.</returns>
    public bool Fill()
    {
        while (_start == _end)
        {
            (_start, _end) = (0, 0);
            if (_byteEnd - _byteStart < 4 && !_ended)
            {
                FillBytes();
            }

            if (_byteStart == _byteEnd)
            {
                return false;
            }

            Decode();
        }

        return true;
    }

    /// <summary>The first flaw before the current position; later ones before it are dropped.</summary>
    public Flaw? TakeFlaw()
    {
        Flaw? first = null;
        while (_flaws.TryPeek(out var flaw) && flaw.Position < Position)
        {
            first ??= flaw;
            _flaws.Dequeue();
        }

        return first;
    }

    private void FillBytes()
    {
        _bytesBefore += _byteStart;
        _bytes.AsSpan(_byteStart, _byteEnd - _byteStart).CopyTo(_bytes);
        (_byteStart, _byteEnd) = (0, _byteEnd - _byteStart);
        while (_byteEnd < _bytes.Length && !_ended)
        {
            var read = _stream.Read(_bytes, _byteEnd, _bytes.Length - _byteEnd);
            _ended = read == 0;
            _byteEnd += read;
        }
    }

    private void Decode()
    {
        var bytes = _bytes.AsSpan(_byteStart, _byteEnd - _byteStart);
        switch (Encoding)
        {
            case TextEncoding.Utf8:
                DecodeUtf8(bytes);
                break;
            case TextEncoding.Windows1252:
                DecodeWindows1252(bytes);
                break;
            default:
                DecodeUtf16(bytes);
                break;
        }
    }

    private void DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var stop = bytes.IndexOf((byte)0);
        if (stop == 0)
        {
            Report(bytes[0]);
            return;
        }

        var part = stop < 0 ? bytes : bytes[..stop];
        var status = Utf8.ToUtf16(part, _characters, out var read, out _end, replaceInvalidSequences: false, isFinalBlock: _ended || stop > 0);
        _byteStart += read;
        if (_end > 0)
        {
            return;
        }

        if (status == OperationStatus.NeedMoreData)
        {
            FillBytes();
        }
        else
        {
            Report(bytes[0]);
        }
    }

    private void DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            var character = value < 128 ? (char)value : HighHalf[value - 128];
            if (character == 0)
            {
                if (_end == 0)
                {
                    Report(value);
                }

                return;
            }

            _characters[_end++] = character;
            _byteStart++;
        }
    }

    private void DecodeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 1)
        {
            Report(bytes[0]);
            return;
        }

        var units = bytes.Length / 2;
        for (var i = 0; i < units; i++)
        {
            var unit = Unit(bytes, i);
            var isPair = char.IsHighSurrogate(unit) && i + 1 < units && char.IsLowSurrogate(Unit(bytes, i + 1));
            if (unit == 0 || (char.IsSurrogate(unit) && !isPair))
            {
                // A first half at the end of the block may have its second half in the next one.
                if (_end == 0)
                {
                    Report(unit);
                }

                return;
            }

            _characters[_end++] = unit;
            _byteStart += 2;
            if (isPair)
            {
                _characters[_end++] = Unit(bytes, ++i);
                _byteStart += 2;
            }
        }
    }

    private char Unit(ReadOnlySpan<byte> bytes, int index) => (char)(Encoding == TextEncoding.Utf16LittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * index)..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * index)..]));

    private void Report(byte value)
    {
        Escape($"\\x{value.ToString("X2", CultureInfo.InvariantCulture)}");
        _byteStart++;
    }

    private void Report(char unit)
    {
        Escape($"\\u{((int)unit).ToString("X4", CultureInfo.InvariantCulture)}");
        _byteStart += 2;
    }

    private void Escape(string text)
    {
        _flaws.Enqueue(new Flaw(Position, BytesRead));
        text.CopyTo(_characters);
        _end = text.Length;
    }

    private static char[] MakeHighHalf()
    {
        var table = new char[128];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)(128 + i);
        }

        // WHATWG's table without its five holes: those bytes are no character in Windows-1252.
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".CopyTo(table);
        return table;
    }
}
