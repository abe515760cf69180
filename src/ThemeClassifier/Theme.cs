namespace ThemeClassifier;

/// <summary>A class of the codebook.</summary>
/// <param name="Id">Fixed name, used by outside programs.</param>
/// <param name="Label">Dutch name for people.</param>
/// <param name="Definition">What belongs to it, in Dutch.</param>
/// <param name="Sections">The headings of the anthology that it gathers; may be empty.</param>
public sealed record Theme(string Id, string Label, string Definition, IReadOnlyList<string> Sections)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>The stance of a statement: trend, problem, success or ambition.</summary>
/// <param name="Id">Fixed name, used by outside programs.</param>
/// <param name="Number">Number of the chapter in the anthology, 1 to 4.</param>
/// <param name="Label">Dutch name for people.</param>
/// <param name="Definition">What belongs to it, in Dutch.</param>
public sealed record Chapter(string Id, int Number, string Label, string Definition)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
