namespace ThemeClassifier;

/// <summary>A model that is refused: missing, incomplete, altered, or made for other software.</summary>
public sealed class ModelException : Exception
{
    /// <param name="message">One line, fit for a user.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public ModelException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
