using System.Globalization;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Checking;

/// <summary>What stands in a column of a page without a gap inside: a heading, a quote or a part of one.</summary>
public enum BlockKind
{
    /// <summary>Number and title of a section.</summary>
    Heading,

    /// <summary>A quote, or the part of it that stands in this column.</summary>
    Quote,

    /// <summary>A quote set large, with its own line distance.</summary>
    PullQuote,
}

/// <summary>A row of <c>layout.csv</c>.</summary>
/// <param name="Page">Page number.</param>
/// <param name="IsRight">Right column, or left.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">Section of a heading, id of a quote.</param>
/// <param name="Gap">Rows of the grid from the line above, where the print departs from the rule; null where it follows it.</param>
/// <param name="Leading">Rows of the grid from line to line.</param>
/// <param name="Lines">The printed lines.</param>
/// <param name="LineNumber">Line of the row in the file.</param>
public sealed record LayoutBlock(
    int Page, bool IsRight, BlockKind Kind, string Reference, double? Gap, double Leading, IReadOnlyList<string> Lines, int LineNumber)
{
    /// <summary>Reads <c>layout.csv</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or a field is wrong.</exception>
    public static IReadOnlyList<LayoutBlock> Read(string path) =>
        [.. CsvTable.Read(path, "page", "column", "kind", "ref", "gap", "leading", "lines").Rows.Select(Read)];

    private static LayoutBlock Read(CsvRow row) => new(
        int.TryParse(row["page"], CultureInfo.InvariantCulture, out var page) ? page : throw row.Error($"column page: '{row["page"]}' is no number"),
        row["column"] switch
        {
            "left" => false,
            "right" => true,
            _ => throw row.Error($"column column: expected left or right but found '{row["column"]}'"),
        },
        row["kind"] switch
        {
            "heading" => BlockKind.Heading,
            "quote" => BlockKind.Quote,
            "pull-quote" => BlockKind.PullQuote,
            _ => throw row.Error($"column kind: expected heading, quote or pull-quote but found '{row["kind"]}'"),
        },
        row["ref"],
        Number(row, "gap"),
        Number(row, "leading") ?? 1,
        row["lines"].Split('\n'),
        row.LineNumber);

    private static double? Number(CsvRow row, string column) =>
        row[column].Length == 0 ? null
        : double.TryParse(row[column], CultureInfo.InvariantCulture, out var number) ? number
        : throw row.Error($"column {column}: '{row[column]}' is no number");
}
