using System.Globalization;
using System.Text;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Cli.Commands;

/// <summary>What a batch says at its end, on stderr.</summary>
internal static class BatchSummaryText
{
    public static string Write(BatchSummary summary)
    {
        var text = new StringBuilder();
        foreach (var error in summary.FirstErrors)
        {
            Line(text, $"error row: {error}");
        }

        if (summary.Errors > summary.FirstErrors.Count)
        {
            Line(text, $"… and {summary.Errors - summary.FirstErrors.Count} more error rows; their column 'error' says why");
        }

        Line(text, $"rows        {summary.Rows} in, {summary.Assigned + summary.Uncertain + summary.NoTheme + summary.Errors} out{(summary.Resumed > 0 ? $" ({summary.Resumed} by the interrupted run)" : "")}");
        Line(text, $"status      {summary.Assigned} assigned, {summary.Uncertain} uncertain, {summary.NoTheme} no theme, {summary.Errors} errors");
        Line(text, $"themes      {Counts(summary.Themes)}");
        Line(text, $"chapters    {Counts(summary.Chapters)}");
        Line(text, $"duplicates  {summary.DuplicateRows} rows in {summary.DuplicateGroups} groups of the same or nearly the same text");
        if (summary.Seconds > 0)
        {
            Line(text, $"time        {summary.Seconds:F1} s, {(summary.Rows - summary.Resumed) / summary.Seconds:F0} rows/s");
        }

        Line(text, $"model       {summary.Model}");
        return text.ToString();
    }

    private static string Counts(IDictionary<string, long> counts) => counts.Count == 0
        ? "none"
        : string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => $"{count.Key} {count.Value}"));

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
