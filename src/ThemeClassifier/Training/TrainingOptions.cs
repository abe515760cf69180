namespace ThemeClassifier.Training;

/// <summary>How to train.</summary>
public sealed record TrainingOptions
{
    /// <summary>Name of the trainer, one of <see cref="Trainers.Names"/>.</summary>
    public string Trainer { get; init; } = Trainers.Default;

    /// <summary>L2 regularization; the trainer's own when not given.</summary>
    public float? Regularization { get; init; }

    /// <summary>Decides the folds and the order in which a trainer sees the statements.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Folds that calibration and thresholds are tuned on, at least 2.</summary>
    public int CalibrationFolds { get; init; } = 3;

    /// <summary>A term that occurs in fewer training statements is dropped: it teaches nothing, and it would put the
    /// words of a single statement into the model.</summary>
    public int LeastStatements { get; init; } = 2;

    /// <summary>At most so many terms are kept, the most frequent ones.</summary>
    public int MostTerms { get; init; } = 55_000;

    /// <summary>Weight of a quote against a made-up statement's 1, for the trainers that take weights.</summary>
    public float QuoteWeight { get; init; } = 8;

    /// <summary>Length of the block of concepts against 1 of words and of pieces of words.</summary>
    public float ConceptLength { get; init; } = 0.5f;
}
