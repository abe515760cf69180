using Microsoft.ML.Data;

namespace ThemeClassifier.Training;

/// <summary>A statement as a trainer sees it.</summary>
internal sealed class FeatureRow
{
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;
}
