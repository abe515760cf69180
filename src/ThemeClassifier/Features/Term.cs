namespace ThemeClassifier.Features;

/// <summary>The groups that terms are weighed and normalized in.</summary>
public enum TermBlock : byte
{
    /// <summary>Words and pairs of neighbouring words.</summary>
    Words,

    /// <summary>Pieces of 3 to 5 characters inside a word and its boundaries.</summary>
    Grams,

    /// <summary>Concepts of the lexicon: one name for many words and phrases.</summary>
    Concepts,
}

/// <summary>One occurrence of a feature in a text.</summary>
/// <param name="Hash">64-bit hash of the block and the spelling: what the vocabulary is searched with.</param>
/// <param name="Block">The group.</param>
/// <param name="FirstToken">Index of the first token it stands in.</param>
/// <param name="LastToken">Index of the last token it stands in.</param>
/// <param name="Start">Offset of a gram in the padded word; number of a concept; 0 for words and pairs.</param>
/// <param name="Length">Length of a gram; number of words of anything else.</param>
public readonly record struct Term(ulong Hash, TermBlock Block, int FirstToken, int LastToken, int Start, int Length);
