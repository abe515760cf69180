namespace ThemeClassifier.Scoring;

/// <summary>Turns the margin of one head into a probability: 1 / (1 + exp(slope × score + offset)), in the convention of
/// ML.NET, where the slope of a useful model is negative.</summary>
/// <param name="Slope">Factor of the score.</param>
/// <param name="Offset">Added to it.</param>
public readonly record struct PlattCalibration(float Slope, float Offset)
{
    /// <summary>The probability for a margin, in [0, 1].</summary>
    public float Probability(float score) => 1f / (1f + MathF.Exp((Slope * score) + Offset));
}
