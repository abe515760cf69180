using System.Buffers;
using ThemeClassifier.Batches.Inputs;
using ThemeClassifier.Batches.Tagging;

namespace ThemeClassifier.Batches.Rows;

/// <summary>A piece of <see cref="RowBatch"/>'s text.</summary>
internal readonly record struct Piece(int Start, int Length);

/// <summary>A row: its cells are consecutive in the batch.</summary>
internal struct Row
{
    /// <summary>1-based, over all inputs, without headers.</summary>
    public long Number;

    /// <summary>1-based line of its input; 0 where the input has no lines.</summary>
    public long Line;
    public int FirstCell;
    public int Cells;
    public Piece Raw;
    public Piece Text;
    public Piece Id;

    /// <summary>Why the row cannot be classified; null when it can.</summary>
    public string? Error;
}

/// <summary>Some consecutive rows and everything that is made of them. The buffers are used again for later rows, so
/// that a run needs as much memory for a million rows as for ten thousand.</summary>
internal sealed class RowBatch
{
    /// <summary>Rows in a chunk; also what a resumed run may have to do again.</summary>
    public const int MostRows = 1000;

    /// <summary>A chunk with long texts ends sooner.</summary>
    public const int MostCharacters = 1 << 18;

    private char[] _text = new char[1 << 15];
    private int _length;
    private readonly Row[] _rows = new Row[MostRows];

    public RowReader? Source { get; set; }

    public List<Piece> Cells { get; } = [];

    public int Count { get; private set; }

    public Span<Row> Rows => _rows.AsSpan(0, Count);

    public bool IsFull => Count >= MostRows || _length >= MostCharacters;

    public Classification[] Results { get; } = new Classification[MostRows];

    public TextSignature[] Signatures { get; } = new TextSignature[MostRows];

    /// <summary>Formatted rows, with a gap where the duplicate group goes.</summary>
    public ArrayBufferWriter<byte> Output { get; } = new(1 << 16);

    public List<(int Offset, int Row)> Gaps { get; } = [];

    public int Length => _length;

    public ReadOnlySpan<char> this[Piece piece] => _text.AsSpan(piece.Start, piece.Length);

    public ReadOnlySpan<char> Cell(in Row row, int column) => column < row.Cells ? this[Cells[row.FirstCell + column]] : [];

    public void Clear()
    {
        // One very long text must not keep its memory for the rest of the run.
        if (_text.Length > 8 * MostCharacters)
        {
            _text = new char[1 << 15];
        }

        Array.Clear(Results, 0, Count);
        Array.Clear(_rows, 0, Count);
        (_length, Count) = (0, 0);
        Cells.Clear();
        Gaps.Clear();
        Output.ResetWrittenCount();
        Source = null;
    }

    public ref Row Add()
    {
        ref var row = ref _rows[Count++];
        row = new Row { FirstCell = Cells.Count };
        return ref row;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    public void Append(char character)
    {
        Reserve(1);
        _text[_length++] = character;
    }

    public Piece From(int start) => new(start, _length - start);

    public Piece Store(ReadOnlySpan<char> text)
    {
        var start = _length;
        Append(text);
        return From(start);
    }

    private void Reserve(int more)
    {
        if (_text.Length - _length < more)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + more));
        }
    }
}
