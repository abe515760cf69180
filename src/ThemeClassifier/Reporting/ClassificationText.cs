using System.Globalization;
using System.Text;

namespace ThemeClassifier.Reporting;

/// <summary>Writes a classification for a person at a terminal, in Dutch.</summary>
public static class ClassificationText
{
    private const int MostPieces = 8;

    /// <summary>Some lines, the last one ended.</summary>
    public static string Write(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        var text = new StringBuilder();
        text.Append(classification.Id).Append("  ").AppendLine(Verdict(classification));
        foreach (var theme in classification.Ranking)
        {
            var mark = classification.Themes.Any(chosen => chosen.Theme == theme.Theme) ? '*' : ' ';
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
        ClassificationStatus.NoTheme => "geen thema",
        _ => "fout: " + classification.Error,
    };

    private static void Write(StringBuilder text, ThemeExplanation explanation)
    {
        text.Append("   waarom ").Append(explanation.Theme.Id).AppendLine(":");
        foreach (var piece in explanation.Terms.Take(MostPieces))
        {
            text.Append(CultureInfo.InvariantCulture, $"     {piece.Weight,6:+0.00;-0.00}  {piece.Text}").AppendLine();
        }
    }

    /// <summary>Nothing is certain: never 0 or 100.</summary>
    private static string Percent(float probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp((int)Math.Round(probability * 100), 1, 99),3} %");
}
