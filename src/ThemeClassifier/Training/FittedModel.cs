using Microsoft.ML;
using Microsoft.ML.Data;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>The terms and heads fitted on a set of statements, not yet calibrated.</summary>
internal sealed class FittedModel
{
    private FittedModel(FeaturePipeline pipeline, IReadOnlyList<HeadModel> linear, IReadOnlyList<HeadModel>? trees, IScorer scorer)
    {
        Pipeline = pipeline;
        LinearHeads = linear;
        TreeHeads = trees;
        Scorer = scorer;
    }

    public FeaturePipeline Pipeline { get; }

    public IReadOnlyList<HeadModel> LinearHeads { get; }

    /// <summary>The second stage, where the trainer grows trees.</summary>
    public IReadOnlyList<HeadModel>? TreeHeads { get; }

    /// <summary>The same heads, compiled.</summary>
    public IScorer Scorer { get; }

    /// <summary>Fits terms and heads.</summary>
    /// <param name="codebook">Themes and chapters: the heads.</param>
    /// <param name="statements">What to learn from.</param>
    /// <param name="terms">The terms of each.</param>
    /// <param name="options">How.</param>
    public static FittedModel Fit(Codebook codebook, IReadOnlyList<LabeledStatement> statements, IReadOnlyList<TermRow> terms, TrainingOptions options)
    {
        var pipeline = FeaturePipeline.Fit(new MLContext(options.Seed), terms, options);
        var features = pipeline.Transform(terms);
        if (!Trainers.UsesTrees(options.Trainer))
        {
            var heads = FitHeads(codebook, options.Trainer, statements, features, options);
            return new FittedModel(pipeline, heads, null, Compile(pipeline.Vocabulary, heads));
        }

        var linear = FitHeads(codebook, Trainers.Default, statements, features, options);
        var firstStage = Compile(pipeline.Vocabulary, linear);
        var dense = DenseOutOfFold(codebook, statements, terms, features, options);
        var trees = FitHeads(codebook, options.Trainer, statements, dense, options);
        return new FittedModel(pipeline, linear, trees, new TreeScorer(firstStage, TreeCompiler.Compile([.. trees.Select(head => head.Trees)])));
    }

    private static HeadModel[] FitHeads(
        Codebook codebook, string trainer, IReadOnlyList<LabeledStatement> statements, VBuffer<float>[] features, TrainingOptions options)
    {
        var plan = HeadPlan.All(codebook);
        var heads = new HeadModel[plan.Count];

        // Shuffled once, here: a trainer that shuffles before each pass spends three quarters of its time on it.
        int[] order = [.. Enumerable.Range(0, statements.Count)];
        new Random(options.Seed).Shuffle(order);
        Parallel.For(0, plan.Count, head =>
        {
            var rows = new List<FeatureRow>(statements.Count);
            foreach (var i in order)
            {
                if (plan[head].LabelOf(statements[i]) is { } label)
                {
                    rows.Add(new FeatureRow
                    {
                        Features = features[i],
                        Label = label,
                        Weight = statements[i].Origin == StatementOrigin.Quote ? options.QuoteWeight : 1,
                    });
                }
            }

            heads[head] = HeadModel.Fit(plan[head].Id, trainer, options, rows, features[0].Length);
        });
        return heads;
    }

    private static LinearScorer Compile(Vocabulary vocabulary, IReadOnlyList<HeadModel> heads)
    {
        var weights = new float[vocabulary.Count * heads.Count];
        var bias = new float[heads.Count];
        for (var head = 0; head < heads.Count; head++)
        {
            var model = heads[head].Linear;
            bias[head] = model.Bias;
            for (var row = 0; row < vocabulary.Count; row++)
            {
                weights[(row * heads.Count) + head] = model.Weights[row];
            }
        }

        return new LinearScorer(weights, bias);
    }

    /// <summary>Dense features for the trees, each statement scored by a linear model that has not seen it: scores of
    /// the statements a model was fitted on look surer than those of new ones, and trees would trust them too much.</summary>
    private static VBuffer<float>[] DenseOutOfFold(
        Codebook codebook, IReadOnlyList<LabeledStatement> statements, IReadOnlyList<TermRow> terms, VBuffer<float>[] features, TrainingOptions options)
    {
        const int Folds = 3;
        var heads = HeadPlan.All(codebook).Count;
        var fold = FoldPlan.Deal([.. statements.Select(statement => statement.Group)], Folds, options.Seed + 1);
        var dense = new VBuffer<float>[statements.Count];
        for (var held = 0; held < Folds; held++)
        {
            int[] train = [.. Enumerable.Range(0, statements.Count).Where(i => fold[i] != held)];
            var models = FitHeads(codebook, Trainers.Default, [.. train.Select(i => statements[i])], [.. train.Select(i => features[i])], options);
            foreach (var i in Enumerable.Range(0, statements.Count).Where(i => fold[i] == held))
            {
                var row = new float[TreeScorer.DenseLength(heads)];
                for (var head = 0; head < heads; head++)
                {
                    row[head] = Score(models[head], features[i]);
                }

                row[heads] = terms[i].Length;
                dense[i] = new VBuffer<float>(row.Length, row);
            }
        }

        return dense;
    }

    private static float Score(HeadModel head, VBuffer<float> features)
    {
        var model = head.Linear;
        return model.Bias + features.Items().Sum(item => item.Value * model.Weights[item.Key]);
    }
}
