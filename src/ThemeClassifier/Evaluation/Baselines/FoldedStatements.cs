using ThemeClassifier.Features;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>Statements and the folds that every method is measured on.</summary>
/// <param name="Codebook">Themes and chapters.</param>
/// <param name="Lexicon">Concepts.</param>
/// <param name="Statements">Quotes, and the supplement where it is trained on.</param>
/// <param name="Folds">Fold of each.</param>
/// <param name="Options">How the model of this program is trained; baselines take the seed and the weight of a quote.</param>
internal sealed record FoldedStatements(
    Codebook Codebook, Lexicon Lexicon, IReadOnlyList<LabeledStatement> Statements, IReadOnlyList<int> Folds, TrainingOptions Options)
{
    public static FoldedStatements Deal(TrainingDirectory data, int folds, TrainingOptions options)
    {
        LabeledStatement[] statements = [.. data.Quotes, .. data.Supplement];
        return new FoldedStatements(
            data.Codebook, data.Lexicon, statements, FoldPlan.Deal([.. statements.Select(statement => statement.Group)], folds, options.Seed), options);
    }

    public int FoldCount => Folds.Max() + 1;

    public int Supplement => Statements.Count(statement => statement.Origin == StatementOrigin.Supplement);

    /// <summary>The quotes alone, in the same folds: so both settings are measured on the same parts.</summary>
    public FoldedStatements WithoutSupplement()
    {
        int[] quotes = [.. Quotes(_ => true)];
        return this with { Statements = [.. quotes.Select(i => Statements[i])], Folds = [.. quotes.Select(i => Folds[i])] };
    }

    /// <summary>Places of the statements that a fold is trained on.</summary>
    public IEnumerable<int> Training(int held) => Enumerable.Range(0, Statements.Count).Where(i => Folds[i] != held);

    /// <summary>Places of the quotes that a fold is measured on.</summary>
    public IEnumerable<int> Held(int held) => Quotes(i => Folds[i] == held);

    /// <summary>Places of the quotes that pass a test.</summary>
    public IEnumerable<int> Quotes(Func<int, bool> keep) =>
        Enumerable.Range(0, Statements.Count).Where(i => Statements[i].Origin == StatementOrigin.Quote && keep(i));

    /// <summary>Weight of a statement in training.</summary>
    public float Weight(int i) => Statements[i].Origin == StatementOrigin.Quote ? Options.QuoteWeight : 1;

    /// <summary>Whether a statement has a head's label; null where its chapter is not coded.</summary>
    public bool? Label(int i, int head)
    {
        var (statement, chapter) = (Statements[i], head - Codebook.Themes.Count);
        return chapter < 0 ? statement.Themes.Contains(head) : statement.Chapter < 0 ? null : statement.Chapter == chapter;
    }

    public int Heads => Codebook.Themes.Count + Codebook.Chapters.Count;

    /// <summary>Decides from scores of the quotes (in order), with calibration and thresholds tuned on the other folds as
    /// for the model itself.</summary>
    public ScoredStatement[] Decide(IReadOnlyList<float[]> scores, Func<int, float> knownWords)
    {
        // The peers are not asked whether a statement has any theme: the same score for all leaves that to their themes.
        int[] quotes = [.. Quotes(_ => true)];
        float[][] withOnTopic = [.. scores.Select(score => (float[])[.. score, 0])];
        return Evaluator.Decide(Codebook, new OutOfFoldScores(
            [.. quotes.Select(i => Statements[i])], [.. quotes.Select(i => Folds[i])], withOnTopic, [.. quotes.Select(knownWords)]));
    }
}
