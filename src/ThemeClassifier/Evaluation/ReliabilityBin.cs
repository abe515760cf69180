namespace ThemeClassifier.Evaluation;

/// <summary>The probabilities of themes that lie between two tenths.</summary>
/// <param name="Count">Number of probabilities.</param>
/// <param name="Said">Their mean; NaN when there is none.</param>
/// <param name="Coded">The part whose theme is coded; NaN when there is none.</param>
internal readonly record struct ReliabilityBin(int Count, double Said, double Coded)
{
    public const int Bins = 10;

    /// <summary>Ten bins of equal width over all statements and themes; 1 falls in the last.</summary>
    public static ReliabilityBin[] Of(IReadOnlyList<ScoredStatement> statements)
    {
        var (count, said, coded) = (new int[Bins], new double[Bins], new int[Bins]);
        foreach (var statement in statements)
        {
            for (var theme = 0; theme < statement.Probabilities.Count; theme++)
            {
                var probability = statement.Probabilities[theme];
                var bin = Math.Min((int)(probability * Bins), Bins - 1);
                count[bin]++;
                said[bin] += probability;
                coded[bin] += statement.Gold.Themes.Contains(theme) ? 1 : 0;
            }
        }

        return [.. count.Index().Select(bin => new ReliabilityBin(bin.Item, said[bin.Index] / bin.Item, (double)coded[bin.Index] / bin.Item))];
    }
}
