using ThemeClassifier.Decisions;
using ThemeClassifier.Reading;
using ThemeClassifier.Scoring;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation;

/// <summary>Measures a trainer by grouped cross-validation, or a model on a held-out file.</summary>
public static class Evaluator
{
    private static readonly float[] MeasuredBudgets = [0.05f, 0.1f, 0.2f];

    /// <summary>Grouped k-fold cross-validation over the quotes.</summary>
    /// <remarks>The scores of a fold come from a model that was fitted without it; its calibration and thresholds from
    /// the out-of-fold scores of the other folds. Made-up statements are trained on, never measured on.</remarks>
    /// <param name="data">Quotes and, where wanted, the supplement.</param>
    /// <param name="folds">Number of folds, at least 3.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told after each fold; may be null.</param>
    public static EvaluationReport CrossValidate(TrainingDirectory data, int folds, TrainingOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return Report(data.Codebook, Compute(data, folds, options, progress), folds, options);
    }

    /// <summary>Measures a model on statements that it has not seen.</summary>
    /// <param name="model">The model.</param>
    /// <param name="statements">Statements with labels of the model's codebook.</param>
    public static EvaluationReport HoldOut(ThemeModel model, IReadOnlyList<LabeledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(statements);
        ScoredStatement[] scored = [.. statements.Select(statement => model.Score(statement))];
        var content = model.Manifest.Content;
        var offTopic = Array.FindAll(scored, statement => statement.Gold.Themes.Count == 0);
        return EvaluationReport.Of(model.Codebook, scored, 0, model.Id, content.Trainer.Seed, content.Data.Supplement) with
        {
            OffTopic = offTopic.Length == 0 ? null : OffTopicFigures.Of(offTopic, content.Trainer.Seed),
        };
    }

    /// <summary>All figures of out-of-fold scores.</summary>
    internal static EvaluationReport Report(Codebook codebook, OutOfFoldScores scores, int folds, TrainingOptions options)
    {
        var supplement = scores.Statements.Count(statement => statement.Origin == StatementOrigin.Supplement);
        var report = EvaluationReport.Of(codebook, Decide(codebook, scores), folds, options.Trainer, options.Seed, supplement);
        var offTopic = DecideWhere(codebook, scores, statement => statement.Themes.Count == 0, null);
        return report with
        {
            OffTopic = offTopic.Length == 0 ? null : OffTopicFigures.Of(offTopic, options.Seed),
            ErrorBudgets = [.. MeasuredBudgets.Select(budget => BudgetFigures.Of(budget, DecideWhere(codebook, scores, IsQuote, budget), options.Seed))],
        };
    }

    internal static ScoredStatement[] Score(TrainingDirectory data, int folds, TrainingOptions options, Action<string>? progress) =>
        Decide(data.Codebook, Compute(data, folds, options, progress));

    /// <summary>Decides each quote with calibration and thresholds from the other folds.</summary>
    internal static ScoredStatement[] Decide(Codebook codebook, OutOfFoldScores scores) => DecideWhere(codebook, scores, IsQuote, null);

    private static OutOfFoldScores Compute(TrainingDirectory data, int folds, TrainingOptions options, Action<string>? progress) =>
        OutOfFoldScores.Compute(data.Codebook, data.Lexicon, [.. data.Quotes, .. data.Supplement], folds, options, progress);

    private static bool IsQuote(LabeledStatement statement) => statement.Origin == StatementOrigin.Quote;

    private static ScoredStatement[] DecideWhere(Codebook codebook, OutOfFoldScores scores, Func<LabeledStatement, bool> measured, float? maxError)
    {
        var result = new ScoredStatement?[scores.Statements.Count];
        foreach (var fold in scores.Folds.Distinct())
        {
            var (calibration, policy) = DecisionTuner.Fit(codebook, scores.Where(i => scores.Folds[i] != fold));
            policy = maxError is { } budget ? WithBudget(policy, budget) : policy;
            foreach (var i in Enumerable.Range(0, result.Length).Where(i => scores.Folds[i] == fold && measured(scores.Statements[i])))
            {
                result[i] = Decide(codebook, scores.Statements[i], scores.Scores[i], scores.KnownWords[i], calibration, policy);
            }
        }

        return [.. result.OfType<ScoredStatement>()];
    }

    /// <summary>Where no budget that small can be kept, nothing is assigned.</summary>
    private static DecisionPolicy WithBudget(DecisionPolicy policy, float maxError) =>
        policy.Budgets.Any(budget => budget.MaxError <= maxError) ? policy.WithMaxError(maxError) : policy with { LeastFirst = float.MaxValue };

    private static ScoredStatement Decide(
        Codebook codebook, LabeledStatement gold, float[] scores, float knownWords, PlattCalibration[] calibration, DecisionPolicy policy)
    {
        var layout = HeadLayout.Of(codebook);
        float[] probabilities = [.. calibration.Zip(scores, (head, score) => head.Probability(score))];
        var chosen = new List<int>();
        var status = policy.Decide(layout.ThemesOf(probabilities), layout.OnTopicOf(probabilities), knownWords, chosen);
        var chapters = layout.ChaptersOf(probabilities);
        ChapterDistribution.Normalize(chapters);
        return new ScoredStatement(gold, layout.ThemesOf(probabilities).ToArray(), chosen, status, chapters.ToArray());
    }
}
