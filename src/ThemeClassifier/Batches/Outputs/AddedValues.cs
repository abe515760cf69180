using System.Globalization;
using ThemeClassifier.Batches.Rows;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>The values under <see cref="AddedColumns"/>, for formats that have types: text, a number, or null for none.</summary>
internal static class AddedValues
{
    /// <summary>One list a row to write: several for a row with several themes in <c>--long</c>.</summary>
    public static IEnumerable<object?[]> Of(Classification result, string? error, long group, Codebook codebook, BatchOptions options)
    {
        if (!options.RowPerTheme)
        {
            return [Line(result, error, group, codebook, options, result.Themes)];
        }

        return result.Themes.Count == 0
            ? [Line(result, error, group, codebook, options, [])]
            : result.Themes.Select(theme => Line(result, error, group, codebook, options, [theme]));
    }

    private static object?[] Line(Classification result, string? error, long group, Codebook codebook, BatchOptions options, IReadOnlyList<ThemeProbability> themes) =>
    [
        ClassificationJson.NameOf(result.Status),
        string.Join('|', themes.Select(theme => theme.Theme.Id)),
        options.RowPerTheme ? (themes.Count > 0 ? Rounded(themes[0].Probability) : null)
            : string.Join('|', themes.Select(theme => Rounded(theme.Probability).ToString(CultureInfo.InvariantCulture))),
        result.Chapter?.Chapter.Id,
        result.Chapter is { } chapter ? Rounded(chapter.Probability) : null,
        result.Model,
        .. options.ColumnPerTheme ? codebook.Themes.Select(theme => (object)(result.Status == ClassificationStatus.Assigned && themes.Any(chosen => chosen.Theme == theme) ? 1.0 : 0.0)) : [],
        group == 0 ? null : (double)group,
        error,
    ];

    private static double Rounded(float probability) => (double)Math.Round((decimal)probability, 4);

    /// <summary>The cells of the input, as many as it has columns.</summary>
    public static string InputCell(RowBatch batch, in Row row, int column, int columns)
    {
        if (column == columns - 1 && row.Cells > columns)
        {
            var first = row.FirstCell;
            return string.Join('|', Enumerable.Range(column, row.Cells - column).Select(i => batch[batch.Cells[first + i]].ToString()));
        }

        return batch.Cell(row, column).ToString();
    }
}
