using System.Globalization;
using System.Text;
using ThemeClassifier.Evaluation;

namespace ThemeClassifier.Reporting;

/// <summary>Writes a comparison as a table for a terminal.</summary>
public static class ComparisonText
{
    /// <summary>Some lines, the last one ended.</summary>
    public static string Write(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var text = new StringBuilder();
        var way = comparison.Folds > 0
            ? $"the same {comparison.Folds} grouped folds, seed {comparison.Seed}, {comparison.Supplement} made-up statements in training only"
            : "held-out file";
        text.Append(CultureInfo.InvariantCulture, $"A = {comparison.A}, B = {comparison.B}: {comparison.Statements} statements in {comparison.Groups} groups, {way}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"measure",-18} {"A",6} {"B",6}  {"B - A (95% interval, paired)",-28}  verdict\n");
        foreach (var figure in comparison.Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{figure.Measure,-18} {Number(figure.A),6} {Number(figure.B),6}  {Difference(figure.Difference),-28}  {Verdict(figure)}\n");
        }

        return text.Append("\nThe interval is about which statements were drawn, not about the luck of folds or seed: repeat with another --seed before choosing.\n").ToString();
    }

    private static string Number(double? value) => value is { } number ? number.ToString("F3", CultureInfo.InvariantCulture) : "–";

    private static string Difference(Figure figure) => figure.Value is null
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:+0.000;-0.000;0.000} ({figure.Low:+0.000;-0.000;0.000} to {figure.High:+0.000;-0.000;0.000})");

    private static string Verdict(ComparedFigure figure) =>
        figure.Difference.Value is null ? "nothing to measure" : !figure.ExcludesZero ? "no clear difference" : figure.Difference.Low > 0 ? "B is better" : "A is better";
}
