namespace ThemeClassifier.Benchmarks;

/// <summary>Places in the checkout that is measured.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Model => Path.Combine(Root, "models", "mensenhandel");

    public static string TrainingData => Path.Combine(Root, "training-data", "mensenhandel");

    public static string Results => Path.Combine(Root, "benchmarks", "results");

    public static string CommandLine => Path.Combine(Root, "src", "ThemeClassifier.Cli");

    /// <summary>BenchmarkDotNet runs its own copies of the program, but below the folder of this one.</summary>
    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThemeClassifier.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the benchmarks run outside the checkout");
    }
}
