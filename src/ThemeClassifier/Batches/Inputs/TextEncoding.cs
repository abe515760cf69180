using System.Text;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>The encodings that text files come in.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}

/// <summary>Names and finds encodings.</summary>
internal static class TextEncodings
{
    public static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Windows1252 => "Windows-1252",
        TextEncoding.Utf16LittleEndian => "UTF-16 (little endian)",
        _ => "UTF-16 (big endian)",
    };

    /// <summary>Reads a name as given by a user.</summary>
    /// <exception cref="BatchException">There is no such encoding.</exception>
    public static TextEncoding Parse(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" or "UTF-8-BOM" => TextEncoding.Utf8,
        "UTF-16" or "UTF16" or "UTF-16LE" => TextEncoding.Utf16LittleEndian,
        "UTF-16BE" => TextEncoding.Utf16BigEndian,
        "WINDOWS-1252" or "CP1252" or "1252" => TextEncoding.Windows1252,
        _ => throw new BatchException($"--encoding: expected utf-8, utf-16, utf-16be or windows-1252 but found '{name}'"),
    };

    /// <summary>Finds the encoding by the first bytes.</summary>
    /// <returns>The encoding and the length of its byte order mark.</returns>
    public static (TextEncoding Encoding, int Mark) Detect(ReadOnlySpan<byte> start, bool isWhole)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return (TextEncoding.Utf8, 3);
        }

        if (start.StartsWith(Encoding.Unicode.Preamble))
        {
            return (TextEncoding.Utf16LittleEndian, 2);
        }

        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (TextEncoding.Utf16BigEndian, 2);
        }

        if (IsUtf16(start, zeroAt: 1))
        {
            return (TextEncoding.Utf16LittleEndian, 0);
        }

        return IsUtf16(start, zeroAt: 0) ? (TextEncoding.Utf16BigEndian, 0) : (WithoutMark(start, isWhole), 0);
    }

    /// <summary>UTF-8 with a broken byte stays UTF-8, so that the byte is reported; only a file whose non-ASCII bytes are
    /// never UTF-8 is taken for Windows-1252.</summary>
    private static TextEncoding WithoutMark(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var (good, bad) = (0, 0);
        while (true)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !isWhole)
            {
                break;
            }

            _ = status == System.Buffers.OperationStatus.Done ? good++ : bad++;
            bytes = bytes[consumed..];
        }

        return bad > 0 && good == 0 ? TextEncoding.Windows1252 : TextEncoding.Utf8;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes, int zeroAt)
    {
        var pairs = Math.Min(bytes.Length / 2, 512);
        var (zero, other) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            zero += bytes[(2 * i) + zeroAt] == 0 ? 1 : 0;
            other += bytes[(2 * i) + 1 - zeroAt] == 0 ? 1 : 0;
        }

        return pairs > 4 && zero > pairs * 0.7 && other == 0;
    }
}
