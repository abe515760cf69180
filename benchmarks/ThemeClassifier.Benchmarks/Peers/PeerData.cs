using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Benchmarks.Peers;

/// <summary>What the shipped model was trained on, for the peers: no fold is held out.</summary>
internal static class PeerData
{
    /// <summary>A fold that no statement is in: holding it out leaves everything to train on.</summary>
    public const int NoFold = -1;

    public static FoldedStatements Read() => FoldedStatements.Deal(TrainingDirectory.Read(Checkout.TrainingData), 2, new TrainingOptions());
}
