using System.Text.Json;
using System.Text.Json.Serialization;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>What training data suffer from, as far as a model that was trained on them can tell.</summary>
/// <param name="Statements">Quotes that were looked at.</param>
/// <param name="Folds">Number of folds.</param>
/// <param name="Trainer">The trainer.</param>
/// <param name="Seed">Seed of folds and trainer.</param>
/// <param name="Supplement">Made-up statements in the training of each fold; never among those looked at.</param>
/// <param name="Target">The F1 that a theme should reach.</param>
/// <param name="Missing">Number of suspect missing labels, before the list was cut.</param>
/// <param name="Wrong">Number of suspect wrong labels, before the list was cut.</param>
/// <param name="Suspects">Suspect labels, the most suspect first.</param>
/// <param name="Pairs">Themes that are not kept apart, the worst first.</param>
/// <param name="Needs">How many more examples each theme needs, in codebook order.</param>
public sealed record DiagnosisReport(
    int Statements,
    int Folds,
    string Trainer,
    int Seed,
    int Supplement,
    double Target,
    int Missing,
    int Wrong,
    IReadOnlyList<SuspectLabel> Suspects,
    IReadOnlyList<InseparablePair> Pairs,
    IReadOnlyList<ExamplesNeed> Needs)
{
    /// <summary>Cross-validates and diagnoses.</summary>
    /// <param name="data">Quotes and, where wanted, the supplement.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="training">How to train.</param>
    /// <param name="progress">Told after each fold; may be null.</param>
    public static DiagnosisReport Of(TrainingDirectory data, DiagnosisOptions options, TrainingOptions training, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Top);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.Target, 1);
        var scored = Evaluator.Score(data, options.Folds, training, progress);
        var suspects = SuspectLabels.Find(data.Codebook, scored);
        var bootstrap = new Bootstrap(scored, training.Seed);
        Figure[] now = [.. data.Codebook.Themes.Select((_, theme) => bootstrap.Measure(sample => ThemeCounts.Of(sample, theme).F1))];
        int[] coded = [.. data.Codebook.Themes.Select((_, theme) => ThemeCounts.Of(scored, theme).Support)];
        var curves = LearningCurve.Measure(data, training, progress);
        return new DiagnosisReport(
            scored.Length,
            options.Folds,
            training.Trainer,
            training.Seed,
            data.Supplement.Count,
            options.Target,
            suspects.Count(suspect => suspect.Kind == SuspectKind.Missing),
            suspects.Count(suspect => suspect.Kind == SuspectKind.Wrong),
            [.. suspects.Take(options.Top)],
            InseparablePairs.Find(data.Codebook, scored),
            ExamplesNeeded.Estimate(data.Codebook, curves, now, coded, options.Target));
    }

    /// <summary>The diagnosis as JSON, with Dutch letters as they are.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DiagnosisJson.Readable.DiagnosisReport) + "\n";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DiagnosisReport))]
internal sealed partial class DiagnosisJson : JsonSerializerContext
{
    public static DiagnosisJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
