namespace ThemeClassifier;

/// <summary>What was decided about a statement.</summary>
public enum ClassificationStatus
{
    /// <summary>At least one theme is probable enough.</summary>
    Assigned,

    /// <summary>The statement is about the subject, but the model doubts which theme ("model twijfelt"): a person
    /// should look. The best guess is given.</summary>
    Uncertain,

    /// <summary>No theme of the codebook fits ("geen thema"), or nothing in the text is known to the model.</summary>
    NoTheme,

    /// <summary>The statement could not be classified.</summary>
    Error,
}

/// <summary>A theme and how probable it is.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Probability">Calibrated, in [0, 1]; the themes of a statement need not sum to 1.</param>
public readonly record struct ThemeProbability(Theme Theme, float Probability);

/// <summary>A chapter and how probable it is.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Probability">In [0, 1]; the chapters of a statement sum to 1.</param>
public readonly record struct ChapterProbability(Chapter Chapter, float Probability);

/// <summary>The result for one statement.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Status">What was decided.</param>
/// <param name="Themes">The decided themes, most probable first, ties in codebook order; empty for
/// <see cref="ClassificationStatus.NoTheme"/> and <see cref="ClassificationStatus.Error"/>.</param>
/// <param name="Ranking">The most probable themes whatever the thresholds, most probable first; empty when no known
/// term fires.</param>
/// <param name="Chapter">The most probable chapter; null when no known term fires.</param>
/// <param name="Model">Id of the model that made it.</param>
public sealed record Classification(
    string Id,
    ClassificationStatus Status,
    IReadOnlyList<ThemeProbability> Themes,
    IReadOnlyList<ThemeProbability> Ranking,
    ChapterProbability? Chapter,
    string Model)
{
    /// <summary>Why: per theme of <see cref="Themes"/> (of the first of <see cref="Ranking"/> when there is none) the
    /// pieces of text that count, heaviest first. Null when it was not asked for.</summary>
    public IReadOnlyList<ThemeExplanation>? Explanation { get; init; }

    /// <summary>What is wrong with the statement; null unless the status is <see cref="ClassificationStatus.Error"/>.</summary>
    public string? Error { get; init; }
}

/// <summary>What made a theme probable or improbable.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Terms">Pieces of the text, heaviest first. Their weights and the bias add up to the score.</param>
/// <param name="Bias">The score of a text without any known term.</param>
public sealed record ThemeExplanation(Theme Theme, IReadOnlyList<TermWeight> Terms, float Bias);

/// <summary>A piece of text and what it adds to the score of a theme.</summary>
/// <param name="Text">The piece as written.</param>
/// <param name="Start">0-based UTF-16 offset into the statement's text.</param>
/// <param name="End">Offset behind the piece.</param>
/// <param name="Weight">Part of the margin (log-odds before calibration); negative speaks against the theme.</param>
public sealed record TermWeight(string Text, int Start, int End, float Weight);
