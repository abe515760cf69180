namespace ThemeClassifier.Features;

/// <summary>The terms a model knows: the row of each and its inverse document frequency. Immutable.</summary>
public sealed class Vocabulary
{
    private readonly TermTable _rows;

    /// <param name="hashes">The terms, distinct; block by block.</param>
    /// <param name="blocks">The shape of each block, in the order of <see cref="TermBlock"/>.</param>
    /// <param name="inverseDocumentFrequencies">One a term; finite, not negative.</param>
    /// <exception cref="ArgumentException">Lengths differ, a term occurs twice, or a frequency is no finite number.</exception>
    public Vocabulary(IReadOnlyList<ulong> hashes, IReadOnlyList<BlockShape> blocks, IReadOnlyList<float> inverseDocumentFrequencies)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(inverseDocumentFrequencies);
        if (hashes.Count != inverseDocumentFrequencies.Count || blocks.Any(block => block.Terms < 0 || !float.IsFinite(block.Length)) || blocks.Sum(block => block.Terms) != hashes.Count)
        {
            throw new ArgumentException("there must be one inverse document frequency a term, and each term in one block", nameof(inverseDocumentFrequencies));
        }

        if (inverseDocumentFrequencies.Any(idf => !float.IsFinite(idf) || idf < 0))
        {
            throw new ArgumentException("an inverse document frequency is no finite positive number", nameof(inverseDocumentFrequencies));
        }

        _rows = new TermTable(hashes);
        Hashes = [.. hashes];
        Blocks = [.. blocks];
        InverseDocumentFrequencies = [.. inverseDocumentFrequencies];
        BlockOf = [.. blocks.SelectMany((block, index) => Enumerable.Repeat((byte)index, block.Terms))];
    }

    /// <summary>Number of terms: the length of a feature vector.</summary>
    public int Count => Hashes.Count;

    /// <summary>The shape of each block, in the order of <see cref="TermBlock"/>; the terms of a block stand together.</summary>
    public IReadOnlyList<BlockShape> Blocks { get; }

    internal IReadOnlyList<ulong> Hashes { get; }

    internal float[] InverseDocumentFrequencies { get; }

    /// <summary>The block of each row.</summary>
    internal byte[] BlockOf { get; }

    /// <summary>The row of a term, or -1.</summary>
    public int RowOf(ulong hash) => _rows.Find(hash);
}

/// <summary>A block of terms.</summary>
/// <param name="Terms">Number of terms.</param>
/// <param name="Length">Length that the block's part of a feature vector is brought to.</param>
public readonly record struct BlockShape(int Terms, float Length);
