namespace ThemeClassifier.Features;

/// <summary>The groups that terms are weighed and normalized in.</summary>
public enum TermBlock : byte
{
    /// <summary>Words and pairs of neighbouring words.</summary>
    Words,

    /// <summary>Pieces of 3 to 5 characters inside a word and its boundaries.</summary>
    Grams,
}

/// <summary>One occurrence of a feature in a text.</summary>
/// <param name="Hash">64-bit hash of the block and the spelling: what the vocabulary is searched with.</param>
/// <param name="Block">The group.</param>
/// <param name="FirstToken">Index of the token it stands in, or the first of the pair.</param>
/// <param name="Start">Offset of a gram in the padded word; 0 for words and pairs.</param>
/// <param name="Length">Length of a gram; number of tokens of a word (1) or pair (2).</param>
/// <param name="SecondToken">The second token of a pair; else the same as the first.</param>
public readonly record struct Term(ulong Hash, TermBlock Block, int FirstToken, int SecondToken, int Start, int Length);
