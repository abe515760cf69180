namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>A program to compare with is not installed or does not run; the report says so and goes on.</summary>
internal sealed class PeerException(string message, Exception? inner = null) : Exception(message, inner);
