namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Area under the ROC curve: the chance that a statement of the one kind scores above one of the other; 0.5 is
/// chance, 1 is perfect.</summary>
internal static class RankingArea
{
    private const double Normal95 = 1.959964;

    /// <summary>The area and its 95% interval after Hanley and McNeil (1982).</summary>
    /// <param name="high">Scores of those that should score high; at least one.</param>
    /// <param name="low">Scores of those that should score low; at least one.</param>
    public static Figure Of(IReadOnlyList<double> high, IReadOnlyList<double> low)
    {
        var wins = high.Sum(a => low.Sum(b => a > b ? 1 : a == b ? 0.5 : 0));
        double pairs = (double)high.Count * low.Count;
        var area = wins / pairs;
        var twoHigh = area / (2 - area);
        var twoLow = 2 * area * area / (1 + area);
        var variance = ((area * (1 - area))
            + ((high.Count - 1) * (twoHigh - (area * area)))
            + ((low.Count - 1) * (twoLow - (area * area)))) / pairs;
        var half = Normal95 * Math.Sqrt(Math.Max(0, variance));
        return new Figure(Math.Round(area, 4), Math.Round(Math.Max(0, area - half), 4), Math.Round(Math.Min(1, area + half), 4));
    }
}
