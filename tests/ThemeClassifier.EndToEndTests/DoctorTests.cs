using System.Text.Json;

namespace ThemeClassifier.Tests;

public sealed class DoctorTests
{
    [Fact]
    public void Three_lists_are_printed_and_written()
    {
        var file = Path.Combine(Repository.NewFolder(), "diagnosis.json");
        var result = Cli.Run("doctor", "training-data/mensenhandel", "--no-supplement", "--folds", "3", "--top", "7", "--json", file);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(result.Lines, line => line.StartsWith("1. Suspect labels", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.StartsWith("2. Themes that are not kept apart", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.StartsWith("3. How many more statements", StringComparison.Ordinal));
        Assert.Contains("rough estimate", result.Output, StringComparison.Ordinal);
        Assert.Contains(result.Lines, line => line.EndsWith("  genoeg", StringComparison.Ordinal));

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        Assert.Equal(7, root.GetProperty("suspects").GetArrayLength());
        Assert.All(root.GetProperty("suspects").EnumerateArray(), suspect => Assert.Contains(suspect.GetProperty("kind").GetString(), new[] { "missing", "wrong" }));
        Assert.Equal(26, root.GetProperty("needs").GetArrayLength());
        Assert.All(root.GetProperty("needs").EnumerateArray(), need => Assert.Equal(4, need.GetProperty("curve").GetArrayLength()));
    }
}
