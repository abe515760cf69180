namespace ThemeClassifier.Features;

/// <summary>The sparse features of one text, to be used again for the next. Belongs to one thread at a time.</summary>
public sealed class FeatureVector
{
    internal List<int> RowList { get; } = [];

    internal List<float> ValueList { get; } = [];

    /// <summary>Rows of the vocabulary that occur, ascending.</summary>
    public IReadOnlyList<int> Rows => RowList;

    /// <summary>The weight of each row: term frequency times inverse document frequency, each block of its own length.</summary>
    public IReadOnlyList<float> Values => ValueList;

    /// <summary>Words of the text that the model knows.</summary>
    public int KnownWords { get; internal set; }

    /// <summary>Words of the text.</summary>
    public int Words { get; internal set; }

    /// <summary>Part of the words that the model knows, in [0, 1]; 0 for a text without words.</summary>
    public float KnownPart => Words == 0 ? 0 : (float)KnownWords / Words;
}
