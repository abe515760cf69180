namespace ThemeClassifier.Checking;

/// <summary>Something that is wrong with training data.</summary>
/// <param name="Where">File and line, or page.</param>
/// <param name="What">What was expected and found.</param>
public sealed record Finding(string Where, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {What}";
}
