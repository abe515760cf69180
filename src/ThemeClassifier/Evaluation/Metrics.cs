namespace ThemeClassifier.Evaluation;

/// <summary>The measures, as in scikit-learn. Each takes statements with at least the labels it needs, and gives a number
/// in [0, 1], or NaN when there is nothing to measure.</summary>
public static class Metrics
{
    /// <summary>Part of the statements whose first-ranked theme is among the coded ones.</summary>
    public static double PrecisionAt1(IReadOnlyList<ScoredStatement> statements) =>
        Mean(OnTopic(statements), statement => statement.Gold.Themes.Contains(statement.Ranking[0]));

    /// <summary>Part of the statements whose first coded theme is among the first three of the ranking.</summary>
    public static double FirstThemeInTop3(IReadOnlyList<ScoredStatement> statements) =>
        Mean(OnTopic(statements), statement => statement.Ranking.Take(3).Contains(statement.Gold.Themes[0]));

    /// <summary>F1 of the decided themes over all decisions.</summary>
    public static double MicroF1(IReadOnlyList<ScoredStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var (hits, assigned, gold) = (0, 0, 0);
        foreach (var statement in statements)
        {
            hits += statement.Assigned.Count(statement.Gold.Themes.Contains);
            assigned += statement.Assigned.Count;
            gold += statement.Gold.Themes.Count;
        }

        return F1(hits, assigned, gold);
    }

    /// <summary>Mean over the themes of their F1; a theme that is neither coded nor decided counts as 0.</summary>
    public static double MacroF1(IReadOnlyList<ScoredStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return statements.Count == 0
            ? double.NaN
            : Enumerable.Range(0, statements[0].Probabilities.Count).Average(theme => ThemeCounts.Of(statements, theme).F1 is var f1 && double.IsNaN(f1) ? 0 : f1);
    }

    /// <summary>Label ranking average precision.</summary>
    public static double Lrap(IReadOnlyList<ScoredStatement> statements) => Mean(OnTopic(statements), statement =>
    {
        var sum = 0.0;
        foreach (var theme in statement.Gold.Themes)
        {
            var probability = statement.Probabilities[theme];
            var rank = statement.Probabilities.Count(other => other >= probability);
            var gold = statement.Gold.Themes.Count(other => statement.Probabilities[other] >= probability);
            sum += (double)gold / rank;
        }

        return sum / statement.Gold.Themes.Count;
    });

    /// <summary>Part of the statements whose most probable chapter is the coded one.</summary>
    public static double ChapterAccuracy(IReadOnlyList<ScoredStatement> statements) =>
        Mean(statements.Where(statement => statement.Gold.Chapter >= 0), statement => statement.BestChapter == statement.Gold.Chapter);

    /// <summary>Part of the statements under a known heading for which one of the first themes of the ranking is one of
    /// the heading's.</summary>
    public static double HeadingInTop(IReadOnlyList<ScoredStatement> statements, int top) =>
        Mean(WithHeading(statements), statement => statement.Ranking.Take(top).Any(statement.Gold.HeadingThemes.Contains));

    /// <summary>Mean squared difference between the probability of a theme and whether it is coded, over all statements
    /// and themes; 0 is best.</summary>
    public static double Brier(IReadOnlyList<ScoredStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var (sum, count) = (0.0, 0);
        foreach (var statement in statements)
        {
            for (var theme = 0; theme < statement.Probabilities.Count; theme++)
            {
                var difference = statement.Probabilities[theme] - (statement.Gold.Themes.Contains(theme) ? 1.0 : 0);
                sum += difference * difference;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Mean distance between the probability said and the part that is coded, over ten equally wide bins of the
    /// probabilities of all statements and themes, each weighted by what falls in it; 0 is best.</summary>
    public static double ExpectedCalibrationError(IReadOnlyList<ScoredStatement> statements)
    {
        var bins = ReliabilityBin.Of(statements);
        var total = bins.Sum(bin => bin.Count);
        return total == 0 ? double.NaN : bins.Where(bin => bin.Count > 0).Sum(bin => bin.Count * Math.Abs(bin.Said - bin.Coded)) / total;
    }

    internal static IEnumerable<ScoredStatement> WithHeading(IEnumerable<ScoredStatement> statements) =>
        statements.Where(statement => statement.Gold.HeadingThemes.Count > 0);

    internal static double F1(int hits, int assigned, int gold) => assigned + gold == 0 ? double.NaN : 2.0 * hits / (assigned + gold);

    private static IEnumerable<ScoredStatement> OnTopic(IEnumerable<ScoredStatement> statements) =>
        statements.Where(statement => statement.Gold.Themes.Count > 0);

    private static double Mean(IEnumerable<ScoredStatement> statements, Func<ScoredStatement, bool> hit) => Mean(statements, statement => hit(statement) ? 1 : 0);

    private static double Mean(IEnumerable<ScoredStatement> statements, Func<ScoredStatement, double> value) =>
        statements.Select(value).DefaultIfEmpty(double.NaN).Average();
}

/// <summary>How one theme was decided.</summary>
/// <param name="Hits">Decided and coded.</param>
/// <param name="Assigned">Decided.</param>
/// <param name="Support">Coded.</param>
public readonly record struct ThemeCounts(int Hits, int Assigned, int Support)
{
    /// <summary>Hits among the decided; NaN when none is.</summary>
    public double Precision => Assigned == 0 ? double.NaN : (double)Hits / Assigned;

    /// <summary>Hits among the coded; NaN when none is.</summary>
    public double Recall => Support == 0 ? double.NaN : (double)Hits / Support;

    /// <summary>Harmonic mean of both; NaN when the theme is neither coded nor decided.</summary>
    public double F1 => Metrics.F1(Hits, Assigned, Support);

    /// <summary>Counts one theme.</summary>
    public static ThemeCounts Of(IReadOnlyList<ScoredStatement> statements, int theme)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var (hits, assigned, support) = (0, 0, 0);
        foreach (var statement in statements)
        {
            var (decided, gold) = (statement.Assigned.Contains(theme), statement.Gold.Themes.Contains(theme));
            hits += decided && gold ? 1 : 0;
            assigned += decided ? 1 : 0;
            support += gold ? 1 : 0;
        }

        return new ThemeCounts(hits, assigned, support);
    }
}
