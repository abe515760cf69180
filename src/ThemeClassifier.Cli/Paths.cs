namespace ThemeClassifier.Cli;

/// <summary>Defaults for paths, found from the place of the program.</summary>
internal static class Paths
{
    /// <summary>The shipped model, which lies beside the program.</summary>
    public static string DefaultModel => Path.Combine(AppContext.BaseDirectory, "models", "mensenhandel");
}
