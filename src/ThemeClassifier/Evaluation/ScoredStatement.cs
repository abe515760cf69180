namespace ThemeClassifier.Evaluation;

/// <summary>A statement with its gold labels and what a model that has not seen it made of it.</summary>
/// <param name="Gold">The labels.</param>
/// <param name="Probabilities">One a theme, in codebook order.</param>
/// <param name="Assigned">Indexes of the decided themes, most probable first.</param>
/// <param name="Status">What was decided.</param>
/// <param name="Chapters">One probability a chapter; they sum to 1.</param>
public sealed record ScoredStatement(
    LabeledStatement Gold,
    IReadOnlyList<float> Probabilities,
    IReadOnlyList<int> Assigned,
    ClassificationStatus Status,
    IReadOnlyList<float> Chapters)
{
    /// <summary>All themes, most probable first, ties in codebook order.</summary>
    public IReadOnlyList<int> Ranking { get; } =
        [.. Enumerable.Range(0, Probabilities.Count).OrderByDescending(theme => Probabilities[theme]).ThenBy(theme => theme)];

    /// <summary>The most probable chapter.</summary>
    public int BestChapter { get; } = Enumerable.Range(0, Chapters.Count).MaxBy(chapter => Chapters[chapter]);
}
