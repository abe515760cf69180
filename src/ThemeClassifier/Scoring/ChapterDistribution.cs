namespace ThemeClassifier.Scoring;

/// <summary>Each chapter is calibrated on its own; a statement has one, so together they are brought to a sum of 1.</summary>
internal static class ChapterDistribution
{
    /// <summary>Scales the calibrated probabilities in place.</summary>
    public static void Normalize(Span<float> chapters)
    {
        var sum = 0f;
        foreach (var probability in chapters)
        {
            sum += probability;
        }

        foreach (ref var probability in chapters)
        {
            probability = sum > 0 ? probability / sum : 1f / chapters.Length;
        }
    }
}
