using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Measures each theme with a growing part of the quotes in training. The parts are nested, every quote is
/// measured at each, and made-up statements are trained on in full: the question is what more real ones would do.</summary>
internal static class LearningCurve
{
    /// <summary>Few, because the curve costs a cross-validation a point.</summary>
    private const int Folds = 3;

    private static readonly int[] Percentages = [40, 60, 80, 100];

    /// <summary>The points of each theme, in codebook order.</summary>
    public static CurvePoint[][] Measure(TrainingDirectory data, TrainingOptions options, Action<string>? progress)
    {
        LabeledStatement[] statements = [.. data.Quotes, .. data.Supplement];
        var slices = FoldPlan.Deal([.. data.Quotes.Select(quote => quote.Group)], 100, options.Seed + 1);
        var curves = data.Codebook.Themes.Select(_ => new CurvePoint[Percentages.Length]).ToArray();
        for (var point = 0; point < Percentages.Length; point++)
        {
            var percentage = Percentages[point];
            var scores = OutOfFoldScores.Compute(
                data.Codebook, data.Lexicon, statements, Folds, options, text => progress?.Invoke($"curve, {percentage}% of the quotes: {text}"), Used);
            var scored = Evaluator.Decide(data.Codebook, scores);
            for (var theme = 0; theme < curves.Length; theme++)
            {
                var coded = Enumerable.Range(0, data.Quotes.Count).Count(i => Used(i) && data.Quotes[i].Themes.Contains(theme));
                var f1 = ThemeCounts.Of(scored, theme).F1;
                curves[theme][point] = new CurvePoint(Math.Round(coded * (Folds - 1.0) / Folds, 1), Math.Round(double.IsNaN(f1) ? 0 : f1, 4));
            }

            bool Used(int i) => i >= slices.Length || slices[i] < percentage;
        }

        return curves;
    }
}
