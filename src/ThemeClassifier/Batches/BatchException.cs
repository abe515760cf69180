namespace ThemeClassifier.Batches;

/// <summary>A batch that cannot be run as it was asked for: nothing was read beyond the header, nothing was written.</summary>
public sealed class BatchException : Exception
{
    /// <param name="message">One line that says what was expected, what was found and how to go on.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public BatchException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
