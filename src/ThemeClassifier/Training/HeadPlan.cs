using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>One yes-or-no question that a model answers.</summary>
/// <param name="Id">Theme, chapter, or <see cref="HeadLayout.OnTopic"/>.</param>
/// <param name="LabelOf">The answer for a statement; null when it has none.</param>
internal sealed record HeadPlan(string Id, Func<LabeledStatement, bool?> LabelOf)
{
    /// <summary>The heads in the order of <see cref="HeadLayout"/>.</summary>
    public static IReadOnlyList<HeadPlan> All(Codebook codebook) =>
    [
        .. codebook.Themes.Select((theme, index) => new HeadPlan(theme.Id, statement => statement.Themes.Contains(index))),
        .. codebook.Chapters.Select((chapter, index) => new HeadPlan(chapter.Id, statement => statement.Chapter < 0 ? null : statement.Chapter == index)),
        new HeadPlan(HeadLayout.OnTopic, statement => statement.Themes.Count > 0),
    ];
}
