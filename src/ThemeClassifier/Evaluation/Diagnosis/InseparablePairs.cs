namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Finds pairs of themes that the model does not keep apart.</summary>
internal static class InseparablePairs
{
    /// <summary>A pair is separable when the whole interval of its area lies above this.</summary>
    public const double LeastArea = 0.75;

    /// <summary>A pair with fewer statements on a side is not judged.</summary>
    public const int LeastOnly = 5;

    /// <summary>"Often" instead of each other: at least so many statements…</summary>
    private const int LeastSwaps = 3;

    /// <summary>…and at least this part of those with only one of the two.</summary>
    private const double LeastSwapRate = 0.05;

    /// <summary>The pairs, the worst separated first.</summary>
    public static IReadOnlyList<InseparablePair> Find(Codebook codebook, IReadOnlyList<ScoredStatement> statements)
    {
        var pairs = new List<InseparablePair>();
        for (var first = 0; first < codebook.Themes.Count; first++)
        {
            for (var second = first + 1; second < codebook.Themes.Count; second++)
            {
                if (Judge(codebook, statements, first, second) is { } pair && (pair.Overlaps || pair.Confused))
                {
                    pairs.Add(pair);
                }
            }
        }

        return [.. pairs.OrderBy(pair => pair.Separation.Value)];
    }

    private static InseparablePair? Judge(Codebook codebook, IReadOnlyList<ScoredStatement> statements, int first, int second)
    {
        var onlyFirst = Only(first, second);
        var onlySecond = Only(second, first);
        if (onlyFirst.Length < LeastOnly || onlySecond.Length < LeastOnly)
        {
            return null;
        }

        var separation = RankingArea.Of([.. onlyFirst.Select(Lean)], [.. onlySecond.Select(Lean)]);
        var secondForFirst = onlyFirst.Count(statement => statement.Assigned.Contains(second) && !statement.Assigned.Contains(first));
        var firstForSecond = onlySecond.Count(statement => statement.Assigned.Contains(first) && !statement.Assigned.Contains(second));
        var swaps = secondForFirst + firstForSecond;
        return new InseparablePair(
            codebook.Themes[first].Id,
            codebook.Themes[second].Id,
            onlyFirst.Length,
            onlySecond.Length,
            statements.Count(statement => statement.Gold.Themes.Contains(first) && statement.Gold.Themes.Contains(second)),
            separation,
            secondForFirst,
            firstForSecond,
            separation.Low < LeastArea,
            swaps >= LeastSwaps && swaps >= LeastSwapRate * (onlyFirst.Length + onlySecond.Length),
            Math.Min(onlyFirst.Length, onlySecond.Length) < SuspectLabels.FewExamples);

        ScoredStatement[] Only(int with, int without) =>
            [.. statements.Where(statement => statement.Gold.Themes.Contains(with) && !statement.Gold.Themes.Contains(without))];

        double Lean(ScoredStatement statement) => LogOdds(statement.Probabilities[first]) - LogOdds(statement.Probabilities[second]);
    }

    private static double LogOdds(double probability)
    {
        const double Certain = 1e-6;
        var clamped = Math.Clamp(probability, Certain, 1 - Certain);
        return Math.Log(clamped / (1 - clamped));
    }
}
