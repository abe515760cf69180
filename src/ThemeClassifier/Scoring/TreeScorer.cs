using ThemeClassifier.Features;

namespace ThemeClassifier.Scoring;

/// <summary>Boosted trees over the scores of a linear model: trees are weak on thousands of sparse terms and strong on a
/// few dense numbers. Compiled to flat arrays; the trees of all heads stand in one list of nodes.</summary>
public sealed class TreeScorer : IScorer
{


    internal TreeScorer(LinearScorer firstStage, TreeTable trees)
    {
        FirstStage = firstStage;
        Trees = trees;
    }

    /// <inheritdoc/>
    public int Heads => FirstStage.Heads;

    internal LinearScorer FirstStage { get; }

    internal TreeTable Trees { get; }

    /// <inheritdoc/>
    public void Score(FeatureVector features, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(features);
        Span<float> dense = stackalloc float[DenseLength(Heads)];
        FillDense(FirstStage, features, dense);
        Trees.Score(dense, scores[..Heads]);
    }

    /// <summary>The dense features: one score a head, then the length of the text.</summary>
    internal static int DenseLength(int heads) => heads + 1;

    internal static void FillDense(IScorer firstStage, FeatureVector features, Span<float> dense)
    {
        firstStage.Score(features, dense[..firstStage.Heads]);
        dense[firstStage.Heads] = features.Words;
    }
}
