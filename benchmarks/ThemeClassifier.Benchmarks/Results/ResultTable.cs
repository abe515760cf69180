using System.Text;

namespace ThemeClassifier.Benchmarks.Results;

/// <summary>A Markdown table whose source can be read as well: columns of one width, the first to the left, the others to the
/// right.</summary>
internal sealed class ResultTable(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has another number of cells than the header.</exception>
    public ResultTable Add(params string[] cells)
    {
        if (cells.Length != headers.Length)
        {
            throw new ArgumentException($"expected {headers.Length} cells but found {cells.Length}", nameof(cells));
        }

        _rows.Add([.. cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))]);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] widths = [.. headers.Select((header, column) => Math.Max(3, _rows.Select(row => row[column].Length).Append(header.Length).Max()))];
        var text = new StringBuilder();
        Append(text, headers, widths);
        Append(text, [.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (var row in _rows)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            text.Append("| ").Append(column == 0 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column])).Append(' ');
        }

        text.Append("|\n");
    }
}
