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

        var rows = features.RowList;
        var values = features.ValueList;
        rows.Clear();
        values.Clear();
        features.Words = 0;
        features.KnownWords = 0;

        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            var row = _vocabulary.RowOf(term.Hash);
            if (term is { Block: TermBlock.Words, Length: 1 })
            {
                features.Words++;
                features.KnownWords += row >= 0 ? 1 : 0;
            }

            if (row >= 0)
            {
                rows.Add(row);
            }
        }

        CountRepeats(rows, values);
        Weigh(rows, values);
    }

    /// <summary>Sorts the rows and folds equal ones into a frequency.</summary>
    private static void CountRepeats(List<int> rows, List<float> frequencies)
    {
        rows.Sort();
        var distinct = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (distinct > 0 && rows[distinct - 1] == rows[i])
            {
                frequencies[distinct - 1]++;
            }
            else
            {
                rows[distinct++] = rows[i];
                frequencies.Add(1);
            }
        }

        CollectionsMarshal.SetCount(rows, distinct);
    }

    private void Weigh(List<int> rows, List<float> values)
    {
        var idf = _vocabulary.InverseDocumentFrequencies;
        var span = CollectionsMarshal.AsSpan(values);
        var (start, lastRow) = (0, 0);
        foreach (var block in _vocabulary.Blocks)
        {
            lastRow += block.Terms;
            var end = start;
            while (end < span.Length && rows[end] < lastRow)
            {
                span[end] *= idf[rows[end]];
                end++;
            }

            Normalize(span[start..end], block.Length);
            start = end;
        }
    }

    private static void Normalize(Span<float> block, float length)
    {
        var sum = 0f;
        foreach (var value in block)
        {
            sum += value * value;
        }

        if (sum <= 0)
        {
            return;
        }

        var scale = length / MathF.Sqrt(sum);
        for (var i = 0; i < block.Length; i++)
        {
            block[i] *= scale;
        }
    }
}
