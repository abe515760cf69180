using System.Collections.Frozen;

namespace ThemeClassifier.Features;

/// <summary>The terms a model knows: the row of each and its inverse document frequency. Immutable.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<ulong, int> _rows;

    /// <param name="hashes">The terms, distinct; block by block.</param>
    /// <param name="blockSizes">How many terms each block has, in the order of <see cref="TermBlock"/>.</param>
    /// <param name="inverseDocumentFrequencies">One a term; finite, not negative.</param>
    /// <exception cref="ArgumentException">Lengths differ, a term occurs twice, or a frequency is no finite number.</exception>
    public Vocabulary(IReadOnlyList<ulong> hashes, IReadOnlyList<int> blockSizes, IReadOnlyList<float> inverseDocumentFrequencies)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(blockSizes);
        ArgumentNullException.ThrowIfNull(inverseDocumentFrequencies);
        if (hashes.Count != inverseDocumentFrequencies.Count || blockSizes.Any(size => size < 0) || blockSizes.Sum() != hashes.Count)
        {
            throw new ArgumentException("there must be one inverse document frequency a term, and each term in one block", nameof(inverseDocumentFrequencies));
        }

        if (inverseDocumentFrequencies.Any(idf => !float.IsFinite(idf) || idf < 0))
        {
            throw new ArgumentException("an inverse document frequency is no finite positive number", nameof(inverseDocumentFrequencies));
        }

        var rows = new Dictionary<ulong, int>(hashes.Count);
        for (var row = 0; row < hashes.Count; row++)
        {
            if (!rows.TryAdd(hashes[row], row))
            {
                throw new ArgumentException($"term {hashes[row]:x16} occurs twice", nameof(hashes));
            }
        }

        _rows = rows.ToFrozenDictionary();
        Hashes = [.. hashes];
        BlockSizes = [.. blockSizes];
        InverseDocumentFrequencies = [.. inverseDocumentFrequencies];
    }

    /// <summary>Number of terms: the length of a feature vector.</summary>
    public int Count => Hashes.Count;

    /// <summary>How many terms each block has, in the order of <see cref="TermBlock"/>; the terms of a block stand together.</summary>
    public IReadOnlyList<int> BlockSizes { get; }

    internal IReadOnlyList<ulong> Hashes { get; }

    internal float[] InverseDocumentFrequencies { get; }

    /// <summary>The row of a term, or -1.</summary>
    public int RowOf(ulong hash) => _rows.TryGetValue(hash, out var row) ? row : -1;
}
