namespace ThemeClassifier;

/// <summary>Where a labelled statement comes from. Only quotes are ever evaluated on.</summary>
public enum StatementOrigin
{
    /// <summary>A quote of the anthology, or a row of a held-out file.</summary>
    Quote,

    /// <summary>Made up for training.</summary>
    Supplement,
}

/// <summary>A statement with its gold labels.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">The text.</param>
/// <param name="Themes">Indexes into the codebook's themes, best first; empty for a statement without a theme.</param>
/// <param name="Chapter">Index into the codebook's chapters, or -1 where it is not coded.</param>
/// <param name="Group">Statements of one group are the same or nearly the same text: never split over folds.</param>
/// <param name="HeadingThemes">Themes of the heading that the editors filed it under; empty where unknown.</param>
/// <param name="Origin">Quote or supplement.</param>
public sealed record LabeledStatement(
    string Id,
    string Text,
    IReadOnlyList<int> Themes,
    int Chapter,
    string Group,
    IReadOnlyList<int> HeadingThemes,
    StatementOrigin Origin);
