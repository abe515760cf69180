using System.Globalization;
using System.Text;

namespace ThemeClassifier.Reporting;

/// <summary>Writes a classification for a person at a terminal, in Dutch.</summary>
public static class ClassificationText
{
    private const int MostPieces = 8;
    private const int LongestEcho = 100;

    /// <summary>Some lines, the last one ended.</summary>
    /// <param name="statement">The text that was classified.</param>
    /// <param name="classification">The result.</param>
    public static string Write(string statement, Classification classification)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(classification);
        var text = new StringBuilder();
        text.Append(classification.Id).Append("  ").AppendLine(Verdict(classification));
        text.Append("     ").AppendLine(Shorten(statement));
        foreach (var theme in classification.Themes.Concat(classification.Ranking).DistinctBy(theme => theme.Theme).OrderByDescending(theme => theme.Probability))
        {
            var chosen = classification.Themes.Any(other => other.Theme == theme.Theme);
            var mark = !chosen ? ' ' : classification.Status == ClassificationStatus.Assigned ? '*' : '?';
            text.Append(CultureInfo.InvariantCulture, $"   {mark} {Percent(theme.Probability)}  {theme.Theme.Id,-32} {theme.Theme.Label}").AppendLine();
        }

        if (classification.Chapter is { } chapter)
        {
            text.Append(CultureInfo.InvariantCulture, $"     {Percent(chapter.Probability)}  {chapter.Chapter.Id,-32} (hoofdstuk) {chapter.Chapter.Label}").AppendLine();
        }

        foreach (var explanation in classification.Explanation ?? [])
        {
            Write(text, explanation);
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Verdict(Classification classification) => classification.Status switch
    {
        ClassificationStatus.Assigned => string.Join(", ", classification.Themes.Select(theme => theme.Theme.Id)),
        ClassificationStatus.Uncertain => $"model twijfelt (misschien {classification.Themes[0].Theme.Id})",
        ClassificationStatus.NoTheme when classification.Ranking.Count == 0 => "geen thema (geen bekende woorden)",
        ClassificationStatus.NoTheme => "geen thema (lijkt over iets anders te gaan)",
        _ => "fout: " + classification.Error,
    };

    private static void Write(StringBuilder text, ThemeExplanation explanation)
    {
        text.Append("   waarom ").Append(explanation.Theme.Id).AppendLine(":");
        var pieces = explanation.Terms.GroupBy(piece => piece.Text.ToUpperInvariant())
            .Select(group => (group.First().Text, Weight: group.Sum(piece => piece.Weight)))
            .OrderByDescending(piece => Math.Abs(piece.Weight));
        foreach (var (piece, weight) in pieces.Take(MostPieces))
        {
            text.Append(CultureInfo.InvariantCulture, $"     {weight,6:+0.00;-0.00}  {Shorten(piece)}").AppendLine();
        }
    }

    /// <summary>On one line, without control characters, at most a line long.</summary>
    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        return line.Length <= LongestEcho ? line : line[..LongestEcho] + "…";
    }

    /// <summary>Nothing is certain: never 0 or 100.</summary>
    private static string Percent(float probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp((int)Math.Round(probability * 100), 1, 99),3} %");
}
