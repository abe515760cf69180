using ThemeClassifier.Storage;

namespace ThemeClassifier.Scoring;

/// <summary>Regression trees in flat arrays.</summary>
/// <param name="TreeHead">Head of each tree.</param>
/// <param name="TreeRoot">First node of each tree; a tree of one leaf has the complement of the leaf.</param>
/// <param name="Feature">Feature that a node looks at.</param>
/// <param name="Threshold">A node goes left when the feature is at most this.</param>
/// <param name="Left">Next node, or the complement of a leaf.</param>
/// <param name="Right">Next node, or the complement of a leaf.</param>
/// <param name="Leaf">Value of each leaf.</param>
/// <param name="Bias">Start of each head's score.</param>
internal sealed record TreeTable(
    int[] TreeHead, int[] TreeRoot, int[] Feature, float[] Threshold, int[] Left, int[] Right, float[] Leaf, float[] Bias)
{
    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        Bias.CopyTo(scores);
        for (var tree = 0; tree < TreeHead.Length; tree++)
        {
            var node = TreeRoot[tree];
            while (node >= 0)
            {
                node = features[Feature[node]] <= Threshold[node] ? Left[node] : Right[node];
            }

            scores[TreeHead[tree]] += Leaf[~node];
        }
    }

    public void AddTo(SafeTensors tensors)
    {
        tensors.Add("tree.head", TreeHead, TreeHead.Length);
        tensors.Add("tree.root", TreeRoot, TreeRoot.Length);
        tensors.Add("tree.feature", Feature, Feature.Length);
        tensors.Add("tree.threshold", Threshold, Threshold.Length);
        tensors.Add("tree.left", Left, Left.Length);
        tensors.Add("tree.right", Right, Right.Length);
        tensors.Add("tree.leaf", Leaf, Leaf.Length);
        tensors.Add("tree.bias", Bias, Bias.Length);
    }

    public static TreeTable From(SafeTensors tensors) => new(
        tensors.Integers("tree.head"),
        tensors.Integers("tree.root"),
        tensors.Integers("tree.feature"),
        tensors.Floats("tree.threshold"),
        tensors.Integers("tree.left"),
        tensors.Integers("tree.right"),
        tensors.Floats("tree.leaf"),
        tensors.Floats("tree.bias"));
}
