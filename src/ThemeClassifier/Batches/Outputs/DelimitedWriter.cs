using System.Buffers;
using System.Buffers.Text;
using System.Text;
using ThemeClassifier.Batches.Rows;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes CSV or TSV (RFC 4180, UTF-8, LF).</summary>
internal sealed class DelimitedWriter : FormattedWriter
{
    /// <summary>A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");

    private readonly char _delimiter;
    private readonly SearchValues<char> _quoted;
    private readonly IReadOnlyList<string> _columns;
    private readonly AddedColumns _added;
    private readonly Codebook _codebook;
    private readonly BatchOptions _options;
    private readonly byte[][] _statuses;
    private readonly bool _hasMark;

    public DelimitedWriter(char delimiter, bool hasMark, IReadOnlyList<string> columns, AddedColumns added, Codebook codebook, BatchOptions options)
    {
        _delimiter = delimiter;
        _hasMark = hasMark;
        _quoted = SearchValues.Create(delimiter, '"', '\n', '\r');
        _columns = columns;
        _added = added;
        _codebook = codebook;
        _options = options;
        _statuses = [.. Enum.GetValues<ClassificationStatus>().Select(status => Encoding.UTF8.GetBytes(ClassificationJson.NameOf(status)))];
    }

    protected override ReadOnlySpan<byte> NoGroup => [];

    public override void Start(Stream stream)
    {
        var header = new ArrayBufferWriter<byte>();
        foreach (var (i, name) in _columns.Concat(_added.Names).Index())
        {
            if (i > 0)
            {
                Put(header, (byte)_delimiter);
            }

            Cell(header, name);
        }

        Put(header, (byte)'\n');
        if (_hasMark)
        {
            stream.Write(Encoding.UTF8.Preamble);
        }

        stream.Write(header.WrittenSpan);
    }

    public override void Format(RowBatch batch)
    {
        var rows = batch.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            var result = batch.Results[i];
            if (!_options.RowPerTheme || result.Themes.Count == 0)
            {
                Line(batch, i, result, -1);
                continue;
            }

            for (var theme = 0; theme < result.Themes.Count; theme++)
            {
                Line(batch, i, result, theme);
            }
        }
    }

    private void Line(RowBatch batch, int index, Classification result, int only)
    {
        var output = batch.Output;
        ref readonly var row = ref batch.Rows[index];
        InputCells(output, batch, row);
        output.Write(_statuses[(int)result.Status]);
        Put(output, (byte)_delimiter);
        var (start, end) = only < 0 ? (0, result.Themes.Count) : (only, only + 1);
        for (var i = start; i < end; i++)
        {
            Separate(output, i > start);
            Text(output, result.Themes[i].Theme.Id);
        }

        Put(output, (byte)_delimiter);
        for (var i = start; i < end; i++)
        {
            Separate(output, i > start);
            Probability(output, result.Themes[i].Probability);
        }

        Put(output, (byte)_delimiter);
        if (result.Chapter is { } chapter)
        {
            Text(output, chapter.Chapter.Id);
            Put(output, (byte)_delimiter);
            Probability(output, chapter.Probability);
        }
        else
        {
            Put(output, (byte)_delimiter);
        }

        Put(output, (byte)_delimiter);
        Cell(output, result.Model);
        Put(output, (byte)_delimiter);
        Wide(output, result);
        batch.Gaps.Add((output.WrittenCount, index));
        Put(output, (byte)_delimiter);
        Cell(output, row.Error);
        Put(output, (byte)'\n');
    }

    /// <summary>As many as the header has: what a broken row has too many stays in its last cell.</summary>
    private void InputCells(ArrayBufferWriter<byte> output, RowBatch batch, in Row row)
    {
        for (var column = 0; column < _columns.Count; column++)
        {
            if (column == _columns.Count - 1 && row.Cells > _columns.Count)
            {
                var rest = Enumerable.Range(row.FirstCell + column, row.Cells - column).Select(i => batch[batch.Cells[i]].ToString());
                Cell(output, string.Join(_delimiter, rest));
            }
            else
            {
                Cell(output, batch.Cell(row, column));
            }

            Put(output, (byte)_delimiter);
        }
    }

    private void Wide(ArrayBufferWriter<byte> output, Classification result)
    {
        for (var theme = 0; _options.ColumnPerTheme && theme < _codebook.Themes.Count; theme++)
        {
            var isThere = result.Status == ClassificationStatus.Assigned && result.Themes.Any(chosen => ReferenceEquals(chosen.Theme, _codebook.Themes[theme]));
            Put(output, isThere ? (byte)'1' : (byte)'0');
            Put(output, (byte)_delimiter);
        }
    }

    private void Cell(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var isFormula = FormulaStarts.Contains(text[0]);
        if (!text.ContainsAny(_quoted))
        {
            if (isFormula)
            {
                Put(output, (byte)'\'');
            }

            Text(output, text);
            return;
        }

        Put(output, (byte)'"');
        if (isFormula)
        {
            Put(output, (byte)'\'');
        }

        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Text(output, text[..(quote + 1)]);
            Put(output, (byte)'"');
            text = text[(quote + 1)..];
        }

        Text(output, text);
        Put(output, (byte)'"');
    }

    private static void Separate(ArrayBufferWriter<byte> output, bool isNeeded)
    {
        if (isNeeded)
        {
            Put(output, (byte)'|');
        }
    }

    /// <summary>Rounded as in JSON, so that both outputs agree.</summary>
    private static void Probability(ArrayBufferWriter<byte> output, float value)
    {
        Utf8Formatter.TryFormat((double)Math.Round((decimal)value, 4), output.GetSpan(32), out var written);
        output.Advance(written);
    }

    private static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var space = output.GetSpan(3 * text.Length);
        output.Advance(Encoding.UTF8.GetBytes(text, space));
    }

    private static void Put(ArrayBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
