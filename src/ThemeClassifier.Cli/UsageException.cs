namespace ThemeClassifier.Cli;

/// <summary>The command was used in a way that cannot work; the message says how it can.</summary>
internal sealed class UsageException(string message) : Exception(message);
