namespace ThemeClassifier;

/// <summary>One input text and its id.</summary>
/// <param name="Id">Whatever the sender calls it; comes back unchanged.</param>
/// <param name="Text">The text as written; may be empty.</param>
public sealed record Statement(string Id, string Text);
