namespace ThemeClassifier;

/// <summary>Input that cannot be read. The message names the file, the line where there is one, what was expected and
/// what was found.</summary>
public sealed class InputException : Exception
{
    /// <param name="message">One line, fit for a user.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public InputException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
