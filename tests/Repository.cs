namespace ThemeClassifier.Tests;

/// <summary>Places in the checkout that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string TrainingData => Path.Combine(Root, "training-data", "mensenhandel");

    public static string Model => Path.Combine(Root, "models", "mensenhandel");

    /// <summary>A folder of this test's own; the operating system clears it.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("themeclassifier-test-").FullName;

    /// <summary>A copy of a folder, to spoil.</summary>
    public static string Copy(string folder)
    {
        var copy = NewFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThemeClassifier.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the checkout");
    }
}
