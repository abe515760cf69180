using System.Numerics.Tensors;
using ThemeClassifier.Features;

namespace ThemeClassifier.Scoring;

/// <summary>The frozen linear model: one row of weights a term, one weight a head. The only work a statement needs is
/// to add the rows of its terms.</summary>
public sealed class LinearScorer : IScorer
{
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="weights">Row-major: terms by heads.</param>
    /// <param name="bias">One a head.</param>
    /// <exception cref="ArgumentException">The weights are no whole number of rows, or not finite.</exception>
    public LinearScorer(float[] weights, float[] bias)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(bias);
        if (bias.Length == 0 || weights.Length % bias.Length != 0)
        {
            throw new ArgumentException("the weights are no whole number of rows", nameof(weights));
        }

        if (!weights.All(float.IsFinite) || !bias.All(float.IsFinite))
        {
            throw new ArgumentException("a weight is no finite number", nameof(weights));
        }

        _weights = weights;
        _bias = bias;
    }

    /// <inheritdoc/>
    public int Heads => _bias.Length;

    internal float[] Weights => _weights;

    internal float[] Bias => _bias;

    /// <inheritdoc/>
    public void Score(FeatureVector features, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(features);
        _bias.CopyTo(scores);
        var rows = features.RowList;
        var values = features.ValueList;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = _weights.AsSpan(rows[i] * Heads, Heads);
            TensorPrimitives.MultiplyAdd(row, values[i], scores[..Heads], scores[..Heads]);
        }
    }

    /// <summary>What one term adds to the score of one head, for a feature value of 1.</summary>
    internal float WeightOf(int row, int head) => _weights[(row * Heads) + head];
}
