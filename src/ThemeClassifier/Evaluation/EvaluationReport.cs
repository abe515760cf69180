using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThemeClassifier.Evaluation;

/// <summary>What was measured.</summary>
/// <param name="Statements">Number of statements measured on.</param>
/// <param name="Folds">Number of folds; 0 for a held-out file.</param>
/// <param name="Trainer">The trainer, or the id of the model.</param>
/// <param name="Seed">Seed of folds and trainer.</param>
/// <param name="Supplement">Made-up statements in the training of each fold; never among the measured ones.</param>
/// <param name="Coding">Against the coding.</param>
/// <param name="Chapter">The chapter.</param>
/// <param name="Heading">Against the editors' headings.</param>
/// <param name="Calibration">The probabilities of the themes.</param>
/// <param name="Status">What was decided.</param>
/// <param name="PerTheme">Each theme.</param>
public sealed record EvaluationReport(
    int Statements,
    int Folds,
    string Trainer,
    int Seed,
    int Supplement,
    CodingFigures Coding,
    ChapterFigures Chapter,
    HeadingFigures Heading,
    CalibrationFigures Calibration,
    IReadOnlyDictionary<string, int> Status,
    IReadOnlyList<ThemeFigures> PerTheme)
{
    /// <summary>Made-up statements without a theme; null where there are none.</summary>
    public OffTopicFigures? OffTopic { get; init; }

    /// <summary>Whether error budgets are kept.</summary>
    public IReadOnlyList<BudgetFigures> ErrorBudgets { get; init; } = [];

    /// <summary>Measures.</summary>
    public static EvaluationReport Of(
        Codebook codebook, IReadOnlyList<ScoredStatement> statements, int folds, string trainer, int seed, int supplement)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(statements);
        var bootstrap = new Bootstrap(statements, seed);
        return new EvaluationReport(
            statements.Count,
            folds,
            trainer,
            seed,
            supplement,
            new CodingFigures(
                bootstrap.Measure(Metrics.PrecisionAt1),
                bootstrap.Measure(Metrics.FirstThemeInTop3),
                bootstrap.Measure(Metrics.MicroF1),
                bootstrap.Measure(Metrics.MacroF1),
                bootstrap.Measure(Metrics.Lrap)),
            new ChapterFigures(bootstrap.Measure(Metrics.ChapterAccuracy)),
            new HeadingFigures(
                Metrics.WithHeading(statements).Count(),
                bootstrap.Measure(sample => Metrics.HeadingInTop(sample, 1)),
                bootstrap.Measure(sample => Metrics.HeadingInTop(sample, 3))),
            new CalibrationFigures(bootstrap.Measure(Metrics.Brier), bootstrap.Measure(Metrics.ExpectedCalibrationError)),
            Enum.GetValues<ClassificationStatus>()
                .Where(status => status != ClassificationStatus.Error)
                .ToDictionary(Reporting.ClassificationJson.NameOf, status => statements.Count(statement => statement.Status == status)),
            [.. codebook.Themes.Select((theme, index) => ThemeFigures.Of(theme, index, statements, bootstrap))]);
    }

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.EvaluationReport) + "\n";
}

/// <summary>Against the coding.</summary>
/// <param name="PrecisionAt1">The first-ranked theme is among the coded ones.</param>
/// <param name="FirstThemeInTop3">The coded first theme is in the first three.</param>
/// <param name="MicroF1">F1 of the decided themes over all decisions.</param>
/// <param name="MacroF1">Mean of the themes' F1.</param>
/// <param name="Lrap">Label ranking average precision.</param>
public sealed record CodingFigures(Figure PrecisionAt1, Figure FirstThemeInTop3, Figure MicroF1, Figure MacroF1, Figure Lrap);

/// <summary>The chapter.</summary>
/// <param name="Accuracy">The most probable chapter is the coded one.</param>
public sealed record ChapterFigures(Figure Accuracy);

/// <summary>Against the editors' headings.</summary>
/// <param name="Statements">Statements under a known heading.</param>
/// <param name="Top1">The first-ranked theme is one of the heading's.</param>
/// <param name="Top3">One of the first three is.</param>
public sealed record HeadingFigures(int Statements, Figure Top1, Figure Top3);

/// <summary>Whether a probability means what it says.</summary>
/// <param name="Brier">Mean squared difference from what is coded; 0 is best.</param>
/// <param name="ExpectedCalibrationError">Mean distance from the part that is coded, over ten bins; 0 is best.</param>
public sealed record CalibrationFigures(Figure Brier, Figure ExpectedCalibrationError);

/// <summary>One theme.</summary>
/// <param name="Theme">Its id.</param>
/// <param name="Support">Statements coded with it.</param>
/// <param name="Assigned">Statements it was decided for.</param>
/// <param name="Precision">Right among the decided.</param>
/// <param name="Recall">Found among the coded.</param>
/// <param name="F1">Harmonic mean of both.</param>
public sealed record ThemeFigures(string Theme, int Support, int Assigned, Figure Precision, Figure Recall, Figure F1)
{
    internal static ThemeFigures Of(Theme theme, int index, IReadOnlyList<ScoredStatement> statements, Bootstrap bootstrap)
    {
        var counts = ThemeCounts.Of(statements, index);
        return new ThemeFigures(
            theme.Id,
            counts.Support,
            counts.Assigned,
            bootstrap.Measure(sample => ThemeCounts.Of(sample, index).Precision),
            bootstrap.Measure(sample => ThemeCounts.Of(sample, index).Recall),
            bootstrap.Measure(sample => ThemeCounts.Of(sample, index).F1));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
