using System.Runtime.InteropServices;
using ThemeClassifier.Analysis;

namespace ThemeClassifier.Features;

/// <summary>Terms to a sparse vector: term frequency times inverse document frequency, with the words and pairs, the
/// pieces of words and the concepts each brought to its own length, so that no block drowns another. Immutable; safe to share.</summary>
public sealed class Featurizer
{
    private readonly Vocabulary _vocabulary;

    /// <param name="vocabulary">The terms that count.</param>
    public Featurizer(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
    }

    /// <summary>Replaces the content of a vector.</summary>
    /// <param name="terms">The terms of the text.</param>
    /// <param name="features">What it held before is lost.</param>
    public void Featurize(IReadOnlyList<Term> terms, FeatureVector features)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(features);

        features.Clear(_vocabulary.Count);
        foreach (ref readonly var term in terms is List<Term> list ? CollectionsMarshal.AsSpan(list) : [.. terms])
        {
            var row = _vocabulary.RowOf(term.Hash);
            if (term is { Block: TermBlock.Words, Length: 1 })
            {
                features.Words++;
                features.KnownWords += row >= 0 ? 1 : 0;
            }

            if (row >= 0)
            {
                features.Count(row);
            }
        }

        features.EndCount();
        Weigh(CollectionsMarshal.AsSpan(features.RowList), CollectionsMarshal.AsSpan(features.ValueList));
    }

    private void Weigh(ReadOnlySpan<int> rows, Span<float> values)
    {
        var idf = _vocabulary.InverseDocumentFrequencies;
        var blockOf = _vocabulary.BlockOf;
        Span<float> scale = stackalloc float[_vocabulary.Blocks.Count];
        scale.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            var value = values[i] * idf[rows[i]];
            values[i] = value;
            scale[blockOf[rows[i]]] += value * value;
        }

        for (var block = 0; block < scale.Length; block++)
        {
            scale[block] = scale[block] > 0 ? _vocabulary.Blocks[block].Length / MathF.Sqrt(scale[block]) : 0;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            values[i] *= scale[blockOf[rows[i]]];
        }
    }
}
