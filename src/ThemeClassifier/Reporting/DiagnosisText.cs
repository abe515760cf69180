using System.Globalization;
using System.Text;
using ThemeClassifier.Evaluation.Diagnosis;

namespace ThemeClassifier.Reporting;

/// <summary>Writes a diagnosis as three tables for a terminal. What is said about a theme is in Dutch, as in its codebook.</summary>
public static class DiagnosisText
{
    private const string Cautious = "voorzichtig: weinig voorbeelden";
    private const int LongestText = 110;

    /// <summary>Some lines, the last one ended.</summary>
    public static string Write(DiagnosisReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Statements} statements, {report.Trainer}, out of fold (grouped {report.Folds}-fold, seed {report.Seed}, {report.Supplement} made-up statements in training only)\n\n");
        WriteSuspects(text, report);
        WritePairs(text, report);
        WriteNeeds(text, report);
        return text.ToString();
    }

    private static void WriteSuspects(StringBuilder text, DiagnosisReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"1. Suspect labels: {report.Missing} perhaps missing, {report.Wrong} perhaps wrong; the first {report.Suspects.Count}\n");
        text.Append("A model that has not seen the statement finds it more like those that are coded the other way.\nLook again, do not change unseen: a wording that is new to the model looks wrong too. The list is short rather than complete.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"id",-8} {"theme",-32} {"kind",-7} {"prob",5} {"limit",5} {"margin",6}  text\n");
        foreach (var suspect in report.Suspects)
        {
            var kind = suspect.Kind == SuspectKind.Missing ? "missing" : "wrong";
            text.Append(CultureInfo.InvariantCulture, $"{suspect.Id,-8} {suspect.Theme,-32} {kind,-7} {suspect.Probability,5:F2} {suspect.Limit,5:F2} {suspect.Margin,6:F2}  {Mark(suspect.Cautious)}{Shorten(suspect.Text)}\n");
        }
    }

    private static void WritePairs(StringBuilder text, DiagnosisReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n2. Themes that are not kept apart: {(report.Pairs.Count == 1 ? "1 pair" : $"{report.Pairs.Count} pairs")}\n");
        text.Append("AUC: how well the probabilities tell statements with only the one from those with only the other (0.5 is chance, 1 is perfect; 95% interval).\n");
        text.Append("A>B: coded with only A, decided as only B. Why: overlap, the interval reaches below 0.75; swaps, decided instead of each other in 5% or more.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"A",-32} {"B",-32} {"only A",6} {"only B",6} {"both",4}  {"AUC",-19} {"A>B",4} {"B>A",4}  why\n");
        foreach (var pair in report.Pairs)
        {
            var why = string.Join(" + ", new[] { pair.Overlaps ? "overlap" : "", pair.Confused ? "swaps" : "" }.Where(reason => reason.Length > 0));
            text.Append(CultureInfo.InvariantCulture, $"{pair.First,-32} {pair.Second,-32} {pair.OnlyFirst,6} {pair.OnlySecond,6} {pair.Both,4}  {pair.Separation,-19} {pair.SecondForFirst,4} {pair.FirstForSecond,4}  {why}{(pair.Cautious ? $" ({Cautious})" : "")}\n");
        }
    }

    private static void WriteNeeds(StringBuilder text, DiagnosisReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n3. How many more statements a theme needs for an F1 of {report.Target:0.##}\n");
        text.Append("A rough estimate: a power law through four points of a noisy curve (3 folds), each theme's slope drawn towards that of all. Read it as few, many or pointless.\n");
        text.Append(report.Supplement > 0 ? "The made-up statements stay in training, which flattens the curve: --no-supplement shows what the quotes do alone.\n\n" : "\n");
        text.Append(CultureInfo.InvariantCulture, $"{"theme",-32} {"coded",5}  {"F1 now",-19}  {"F1 at 40, 60, 80, 100%",-22} {"slope",5}  extra\n");
        foreach (var need in report.Needs)
        {
            var curve = string.Join(' ', need.Curve.Select(point => point.F1.ToString("F2", CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $"{need.Theme,-32} {need.Coded,5}  {need.F1,-19}  {curve,-22} {need.Slope,5:F2}  {Extra(need)}\n");
        }
    }

    private static string Extra(ExamplesNeed need)
    {
        var caution = need.Coded < SuspectLabels.FewExamples ? $" ({Cautious})" : "";
        return need.Verdict switch
        {
            ExamplesVerdict.Enough => "genoeg",
            ExamplesVerdict.TooFewToTell => "te weinig voorbeelden om te schatten",
            ExamplesVerdict.NotByExamplesAlone => $"niet met meer voorbeelden alleen{caution}",
            ExamplesVerdict.FarMore => string.Create(CultureInfo.InvariantCulture, $"meer dan {need.Extra}: verder dan de curve reikt{caution}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"ongeveer {need.Extra}{caution}"),
        };
    }

    private static string Mark(bool cautious) => cautious ? $"[{Cautious}] " : "";

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestText)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText;
        return line[..end] + "…";
    }
}
