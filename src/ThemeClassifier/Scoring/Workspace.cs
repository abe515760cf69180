using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Scoring;

/// <summary>The buffers that one statement passes through; used again for the next one.</summary>
internal sealed class Workspace(int heads)
{
    public AnalyzedText Text { get; } = new();

    public List<Term> Terms { get; } = [];

    public FeatureVector Features { get; } = new();

    public float[] Scores { get; } = new float[heads];

    public float[] Probabilities { get; } = new float[heads];

    public List<int> Chosen { get; } = [];
}
