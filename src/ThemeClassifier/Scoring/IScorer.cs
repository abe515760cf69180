using ThemeClassifier.Features;

namespace ThemeClassifier.Scoring;

/// <summary>Features to one score a head: the themes in codebook order, then the chapters. Implementations are immutable
/// and safe to share between threads.</summary>
public interface IScorer
{
    /// <summary>Number of heads.</summary>
    int Heads { get; }

    /// <summary>Scores a text.</summary>
    /// <param name="features">The features of the text.</param>
    /// <param name="scores">Receives one raw margin a head; its length is <see cref="Heads"/>.</param>
    void Score(FeatureVector features, Span<float> scores);
}
