namespace ThemeClassifier.Scoring;

/// <summary>The order of a model's heads: the themes in codebook order, the chapters, and whether the statement has any
/// theme at all.</summary>
/// <param name="Themes">Number of themes.</param>
/// <param name="Chapters">Number of chapters.</param>
internal readonly record struct HeadLayout(int Themes, int Chapters)
{
    /// <summary>Id of the last head.</summary>
    public const string OnTopic = "on-topic";

    /// <summary>Number of heads.</summary>
    public int Count => Themes + Chapters + 1;

    public static HeadLayout Of(Codebook codebook) => new(codebook.Themes.Count, codebook.Chapters.Count);

    public Span<float> ThemesOf(Span<float> heads) => heads[..Themes];

    public Span<float> ChaptersOf(Span<float> heads) => heads.Slice(Themes, Chapters);

    public float OnTopicOf(ReadOnlySpan<float> heads) => heads[Themes + Chapters];
}
