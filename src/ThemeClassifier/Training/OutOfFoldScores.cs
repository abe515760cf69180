using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Training;

/// <summary>For each statement the scores of a model that was fitted without it and without its group.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Folds">Fold of each.</param>
/// <param name="Scores">Scores of each, one a head.</param>
/// <param name="KnownWords">Part of the words of each that its model knew.</param>
internal sealed record OutOfFoldScores(
    IReadOnlyList<LabeledStatement> Statements, IReadOnlyList<int> Folds, IReadOnlyList<float[]> Scores, IReadOnlyList<float> KnownWords)
{
    /// <summary>Fits one model a fold, one after the other (the heads of each run side by side).</summary>
    /// <param name="codebook">Themes and chapters.</param>
    /// <param name="lexicon">Concepts.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told after each fold; may be null.</param>
    /// <param name="trainOn">Which statements may be trained on, by row index; null for all. All are scored.</param>
    public static OutOfFoldScores Compute(
        Codebook codebook,
        Lexicon lexicon,
        IReadOnlyList<LabeledStatement> statements,
        int folds,
        TrainingOptions options,
        Action<string>? progress,
        Func<int, bool>? trainOn = null)
    {
        var fold = FoldPlan.Deal([.. statements.Select(statement => statement.Group)], folds, options.Seed);
        return Compute(codebook, lexicon, statements, fold, options, progress, trainOn ?? (_ => true));
    }

    /// <summary>The same with folds that are already dealt.</summary>
    /// <param name="codebook">Themes and chapters.</param>
    /// <param name="lexicon">Concepts.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="fold">Fold of each.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told after each fold; may be null.</param>
    /// <param name="learn">Whether a statement, by its place in the list, may be learned from when its fold is not held out.</param>
    public static OutOfFoldScores Compute(
        Codebook codebook,
        Lexicon lexicon,
        IReadOnlyList<LabeledStatement> statements,
        IReadOnlyList<int> fold,
        TrainingOptions options,
        Action<string>? progress,
        Func<int, bool> learn)
    {
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        var extractor = new TermExtractor(lexicon);
        var folds = fold.Max() + 1;
        TermRow[] terms = [.. statements.Select(statement => TermRow.Of(analyzer, extractor, statement.Text))];
        var scores = new float[statements.Count][];
        var known = new float[statements.Count];
        for (var held = 0; held < folds; held++)
        {
            int[] train = [.. Enumerable.Range(0, statements.Count).Where(i => fold[i] != held && learn(i))];
            var model = FittedModel.Fit(codebook, [.. train.Select(i => statements[i])], [.. train.Select(i => terms[i])], options);
            var featurizer = new Featurizer(model.Pipeline.Vocabulary);
            foreach (var i in Enumerable.Range(0, statements.Count).Where(i => fold[i] == held))
            {
                (scores[i], known[i]) = Score(model, analyzer, extractor, featurizer, statements[i].Text);
            }

            progress?.Invoke($"fold {held + 1} of {folds}");
        }

        return new OutOfFoldScores(statements, fold, scores, known);
    }

    /// <summary>The part that passes a test.</summary>
    public OutOfFoldScores Where(Func<int, bool> keep)
    {
        int[] rows = [.. Enumerable.Range(0, Statements.Count).Where(keep)];
        return new OutOfFoldScores(
            [.. rows.Select(i => Statements[i])],
            [.. rows.Select(i => Folds[i])],
            [.. rows.Select(i => Scores[i])],
            [.. rows.Select(i => KnownWords[i])]);
    }

    private static (float[] Scores, float Known) Score(FittedModel model, TextAnalyzer analyzer, TermExtractor extractor, Featurizer featurizer, string text)
    {
        var terms = new List<Term>();
        extractor.Extract(analyzer.Analyze(text), terms);
        var features = new FeatureVector();
        featurizer.Featurize(terms, features);
        var scores = new float[model.Scorer.Heads];
        model.Scorer.Score(features, scores);
        return (scores, features.KnownPart);
    }
}
