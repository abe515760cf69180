namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>How to diagnose training data.</summary>
public sealed record DiagnosisOptions
{
    /// <summary>Folds of the cross-validation, at least 3.</summary>
    public int Folds { get; init; } = 10;

    /// <summary>At most so many suspect labels are listed, at least 0.</summary>
    public int Top { get; init; } = 30;

    /// <summary>The F1 that a theme should reach, above 0 and below 1.</summary>
    public double Target { get; init; } = ExamplesNeeded.DefaultTarget;
}
