using System.Text.Json;
using System.Text.Json.Serialization;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation;

/// <summary>Two trainers on the same folds, or two models on the same held-out statements.</summary>
/// <param name="A">First trainer, or id of the first model.</param>
/// <param name="B">Second trainer, or id of the second model.</param>
/// <param name="Statements">Number of statements measured on.</param>
/// <param name="Groups">Number of groups that they form: the units of the interval.</param>
/// <param name="Folds">Number of folds; 0 for a held-out file.</param>
/// <param name="Seed">Seed of folds, trainers and draws.</param>
/// <param name="Supplement">Made-up statements in the training of each fold; 0 for a held-out file.</param>
/// <param name="Figures">One a measure.</param>
public sealed record Comparison(
    string A, string B, int Statements, int Groups, int Folds, int Seed, int Supplement, IReadOnlyList<ComparedFigure> Figures)
{
    private static readonly (string Name, Func<IReadOnlyList<ScoredStatement>, double> Measure)[] Measures =
    [
        ("precisionAt1", Metrics.PrecisionAt1),
        ("firstThemeInTop3", Metrics.FirstThemeInTop3),
        ("microF1", Metrics.MicroF1),
        ("macroF1", Metrics.MacroF1),
        ("lrap", Metrics.Lrap),
        ("chapterAccuracy", Metrics.ChapterAccuracy),
    ];

    /// <summary>Cross-validates two trainers on the same folds.</summary>
    /// <param name="data">Quotes and, where wanted, the supplement.</param>
    /// <param name="a">Name of the first trainer.</param>
    /// <param name="b">Name of the second.</param>
    /// <param name="folds">Number of folds, at least 3.</param>
    /// <param name="options">How to train; its trainer is not used.</param>
    /// <param name="progress">Told after each fold; may be null.</param>
    public static Comparison CrossValidate(
        TrainingDirectory data, string a, string b, int folds, TrainingOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return Of(a, b, Score(a), Score(b), folds, options.Seed, data.Supplement.Count);

        ScoredStatement[] Score(string trainer) =>
            Evaluator.Score(data, folds, options with { Trainer = trainer }, text => progress?.Invoke($"{trainer}: {text}"));
    }

    /// <summary>Measures two models on statements that neither has seen.</summary>
    /// <param name="a">The first model.</param>
    /// <param name="b">The second.</param>
    /// <param name="statements">Statements with labels of the models' codebook.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <exception cref="ModelException">The models do not have the same themes and chapters in the same order.</exception>
    public static Comparison HoldOut(ThemeModel a, ThemeModel b, IReadOnlyList<LabeledStatement> statements, int seed)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(statements);
        if (!HeadPlan.All(a.Codebook).Select(head => head.Id).SequenceEqual(HeadPlan.All(b.Codebook).Select(head => head.Id), StringComparer.Ordinal))
        {
            throw new ModelException($"{a.Id} and {b.Id} do not have the same themes and chapters in the same order, so their figures say nothing about each other");
        }

        return Of(a.Id, b.Id, [.. statements.Select(a.Score)], [.. statements.Select(b.Score)], 0, seed, 0);
    }

    internal static Comparison Of(
        string a, string b, IReadOnlyList<ScoredStatement> scoredA, IReadOnlyList<ScoredStatement> scoredB, int folds, int seed, int supplement)
    {
        var bootstrap = new PairedBootstrap(scoredA, scoredB, seed);
        return new Comparison(
            a,
            b,
            scoredA.Count,
            bootstrap.Groups,
            folds,
            seed,
            supplement,
            [.. Measures.Select(measure => new ComparedFigure(
                measure.Name, Round(measure.Measure(scoredA)), Round(measure.Measure(scoredB)), bootstrap.Difference(measure.Measure)))]);
    }

    /// <summary>The comparison as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ComparisonJson.Default.Comparison) + "\n";

    private static double? Round(double value) => double.IsNaN(value) ? null : Math.Round(value, 4);
}

/// <summary>One measure of two models.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="A">Value of the first; null when there is nothing to measure.</param>
/// <param name="B">Value of the second; null when there is nothing to measure.</param>
/// <param name="Difference">Second minus first, with its paired interval.</param>
public sealed record ComparedFigure(string Measure, double? A, double? B, Figure Difference)
{
    /// <summary>Whether the interval lies wholly above or wholly below 0.</summary>
    public bool ExcludesZero => Difference.Low > 0 || Difference.High < 0;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonJson : JsonSerializerContext;
