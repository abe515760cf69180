using Microsoft.ML.Trainers.FastTree;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>Compiles ML.NET's tree ensembles, one a head, to flat arrays.</summary>
internal static class TreeCompiler
{
    public static TreeTable Compile(IReadOnlyList<TreeEnsembleModelParameters> heads)
    {
        List<int> treeHead = [], treeRoot = [], feature = [], left = [], right = [];
        List<float> threshold = [], leaf = [];
        var bias = new float[heads.Count];
        for (var head = 0; head < heads.Count; head++)
        {
            var ensemble = Ensemble(heads[head]);
            bias[head] = (float)ensemble.Bias;
            for (var i = 0; i < ensemble.Trees.Count; i++)
            {
                var tree = ensemble.Trees[i];
                var firstNode = feature.Count;
                var firstLeaf = leaf.Count;
                treeHead.Add(head);
                treeRoot.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : firstNode);
                for (var node = 0; node < tree.NumberOfNodes; node++)
                {
                    feature.Add(tree.NumericalSplitFeatureIndexes[node]);
                    threshold.Add(tree.NumericalSplitThresholds[node]);
                    left.Add(Shift(tree.LeftChild[node], firstNode, firstLeaf));
                    right.Add(Shift(tree.RightChild[node], firstNode, firstLeaf));
                }

                leaf.AddRange(tree.LeafValues.Select(value => (float)(value * ensemble.TreeWeights[i])));
            }
        }

        return new TreeTable([.. treeHead], [.. treeRoot], [.. feature], [.. threshold], [.. left], [.. right], [.. leaf], bias);
    }

    /// <summary>A negative child is the complement of a leaf.</summary>
    private static int Shift(int child, int firstNode, int firstLeaf) => child >= 0 ? child + firstNode : ~(~child + firstLeaf);

    private static RegressionTreeEnsemble Ensemble(TreeEnsembleModelParameters model) =>
        model is TreeEnsembleModelParametersBasedOnRegressionTree { TrainedTreeEnsemble: { } trees }
            ? trees
            : throw new InvalidOperationException("the trainer made no regression trees");
}
