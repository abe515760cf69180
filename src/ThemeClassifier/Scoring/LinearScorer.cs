using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ThemeClassifier.Features;

namespace ThemeClassifier.Scoring;

/// <summary>The frozen linear model: one row of weights a term, one weight a head. The only work a statement needs is
/// to add the rows of its terms.</summary>
public sealed class LinearScorer : IScorer
{
    /// <summary>Heads that are added up at a time: four registers of eight. Rows are padded to a multiple.</summary>
    private const int Lanes = 4 * Width;

    private const int Width = 8;

    private readonly float[] _padded;
    private readonly float[] _paddedBias;
    private readonly int _stride;

    /// <param name="weights">Row-major: terms by heads.</param>
    /// <param name="bias">One a head.</param>
    /// <exception cref="ArgumentException">The weights are no whole number of rows, or not finite.</exception>
    public LinearScorer(ReadOnlySpan<float> weights, float[] bias)
    {
        ArgumentNullException.ThrowIfNull(bias);
        if (bias.Length == 0 || weights.Length % bias.Length != 0)
        {
            throw new ArgumentException("the weights are no whole number of rows", nameof(weights));
        }

        if (!TensorPrimitives.IsFiniteAll(weights) || !TensorPrimitives.IsFiniteAll<float>(bias))
        {
            throw new ArgumentException("a weight is no finite number", nameof(weights));
        }

        Bias = bias;
        Terms = weights.Length / bias.Length;
        _stride = (bias.Length + Lanes - 1) / Lanes * Lanes;
        _paddedBias = new float[_stride];
        bias.CopyTo(_paddedBias, 0);
        _padded = new float[Terms * _stride];
        for (var row = 0; row < Terms; row++)
        {
            weights.Slice(row * bias.Length, bias.Length).CopyTo(_padded.AsSpan(row * _stride));
        }
    }

    /// <inheritdoc/>
    public int Heads => Bias.Length;

    /// <summary>Number of terms.</summary>
    internal int Terms { get; }

    internal float[] Bias { get; }

    /// <inheritdoc/>
    public void Score(FeatureVector features, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(features);
        var rows = CollectionsMarshal.AsSpan(features.RowList);
        var values = CollectionsMarshal.AsSpan(features.ValueList);
        Span<float> sums = stackalloc float[Lanes];
        for (var first = 0; first < _stride; first += Lanes)
        {
            Add(rows, values, first, sums);
            var heads = Math.Min(Lanes, Heads - first);
            sums[..heads].CopyTo(scores[first..]);
        }
    }

    /// <summary>Adds the rows up for some of the heads. The sums stay in registers, and the order of adding is the order of
    /// the rows, so the bits do not depend on anything but the text.</summary>
    private void Add(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, int first, Span<float> sums)
    {
        var bias = _paddedBias.AsSpan(first, Lanes);
        var (a, b) = (Vector256.Create(bias), Vector256.Create(bias[Width..]));
        var (c, d) = (Vector256.Create(bias[(2 * Width)..]), Vector256.Create(bias[(3 * Width)..]));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = _padded.AsSpan((rows[i] * _stride) + first, Lanes);
            var value = Vector256.Create(values[i]);
            a += value * Vector256.Create(row);
            b += value * Vector256.Create(row[Width..]);
            c += value * Vector256.Create(row[(2 * Width)..]);
            d += value * Vector256.Create(row[(3 * Width)..]);
        }

        a.CopyTo(sums);
        b.CopyTo(sums[Width..]);
        c.CopyTo(sums[(2 * Width)..]);
        d.CopyTo(sums[(3 * Width)..]);
    }

    /// <summary>What one term adds to the score of one head, for a feature value of 1.</summary>
    internal float WeightOf(int row, int head) => _padded[(row * _stride) + head];

    /// <summary>The weights as they were given.</summary>
    internal float[] ToWeights()
    {
        var weights = new float[Terms * Heads];
        for (var row = 0; row < Terms; row++)
        {
            _padded.AsSpan(row * _stride, Heads).CopyTo(weights.AsSpan(row * Heads));
        }

        return weights;
    }
}
