namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Finds suspect codings by confident learning (Northcutt, Jiang and Chuang, 2021; cleanlab), a theme at a time: a
/// label is suspect when the statement looks, to a model that has not seen it, more like the average of those that are
/// labelled the other way.</summary>
/// <remarks>The list is short rather than complete: about half of a theme's own statements lie below its mean, and so do
/// about half of those that should have been coded with it.</remarks>
internal static class SuspectLabels
{
    /// <summary>Below so many coded statements the mean of a theme's probabilities is too shaky to trust.</summary>
    public const int FewExamples = 30;

    /// <summary>Of a theme with few examples no more than so many are listed.</summary>
    private const int MostOfFew = 3;

    /// <summary>And only those that went at least half of the way from the limit to certainty.</summary>
    private const double LeastMarginOfFew = 0.5;

    /// <summary>The suspect labels, the most suspect first.</summary>
    public static IReadOnlyList<SuspectLabel> Find(Codebook codebook, IReadOnlyList<ScoredStatement> statements) =>
    [
        .. codebook.Themes.SelectMany((theme, index) => OfTheme(theme, index, statements))
            .OrderByDescending(suspect => suspect.Margin)
            .ThenBy(suspect => suspect.Id, StringComparer.Ordinal)
            .ThenBy(suspect => codebook.IndexOfTheme(suspect.Theme)),
    ];

    private static IEnumerable<SuspectLabel> OfTheme(Theme theme, int index, IReadOnlyList<ScoredStatement> statements)
    {
        var coded = statements.Where(statement => statement.Gold.Themes.Contains(index)).ToArray();
        var uncoded = statements.Where(statement => !statement.Gold.Themes.Contains(index)).ToArray();
        if (coded.Length == 0 || uncoded.Length == 0)
        {
            return [];
        }

        var meanCoded = coded.Average(statement => (double)statement.Probabilities[index]);
        var meanUncoded = uncoded.Average(statement => (double)statement.Probabilities[index]);
        var cautious = coded.Length < FewExamples;

        // The two kinds have to be ranked in one list although a rare theme's probabilities lie near 0. So the margin is
        // the part of the way from the limit to 0 or 1, and not the distance.
        var suspects = coded.Where(statement => statement.Probabilities[index] < meanUncoded)
            .Select(statement => Suspect(statement, SuspectKind.Wrong, meanUncoded, (meanUncoded - statement.Probabilities[index]) / meanUncoded))
            .Concat(uncoded.Where(statement => statement.Probabilities[index] > meanCoded)
                .Select(statement => Suspect(statement, SuspectKind.Missing, meanCoded, (statement.Probabilities[index] - meanCoded) / (1 - meanCoded))));
        return cautious
            ? suspects.Where(suspect => suspect.Margin >= LeastMarginOfFew).OrderByDescending(suspect => suspect.Margin).Take(MostOfFew)
            : suspects;

        SuspectLabel Suspect(ScoredStatement statement, SuspectKind kind, double limit, double margin) => new(
            statement.Gold.Id,
            theme.Id,
            kind,
            Math.Round(statement.Probabilities[index], 4),
            Math.Round(limit, 4),
            Math.Round(margin, 4),
            cautious,
            statement.Gold.Text);
    }
}
