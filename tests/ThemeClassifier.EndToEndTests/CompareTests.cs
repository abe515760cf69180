using System.Text.Json;

namespace ThemeClassifier.Tests;

public sealed class CompareTests
{
    private static readonly string[] Measures = ["precisionAt1", "firstThemeInTop3", "microF1", "macroF1", "lrap", "chapterAccuracy"];

    [Fact]
    public void Two_trainers_are_compared_on_the_same_folds()
    {
        var file = Path.Combine(Repository.NewFolder(), "difference.json");
        var result = Cli.Run("compare", "sdca", "lbfgs", "--data", "training-data/mensenhandel", "--no-supplement", "--folds", "3", "--json", file);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith("A = sdca, B = lbfgs: 620 statements", result.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToArray();
        Assert.Equal(Measures, figures.Select(figure => figure.GetProperty("measure").GetString()));
        Assert.All(figures, figure =>
        {
            var difference = figure.GetProperty("difference");
            var (low, value, high) = (difference.GetProperty("low").GetDouble(), difference.GetProperty("value").GetDouble(), difference.GetProperty("high").GetDouble());
            Assert.Equal(figure.GetProperty("b").GetDouble() - figure.GetProperty("a").GetDouble(), value, 0.0002);
            Assert.True(low <= value && value <= high);
            Assert.Equal(low > 0 || high < 0, figure.GetProperty("excludesZero").GetBoolean());
        });
    }

    [Fact]
    public void A_model_does_not_differ_from_itself()
    {
        var file = Path.Combine(Repository.NewFolder(), "held-out.csv");
        File.WriteAllText(file, "id,text,themes\n1,Door de AVG kunnen we niets delen.,gegevensdeling\n2,Er zijn meer zorgcoördinatoren.,zorgcoordinatie\n");
        var result = Cli.Run("compare", "models/mensenhandel", "models/mensenhandel", "--data", file);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Measures.Length - 1, result.Lines.Count(line => line.EndsWith("no clear difference", StringComparison.Ordinal)));
        Assert.Contains(result.Lines, line => line.StartsWith("chapterAccuracy", StringComparison.Ordinal) && line.EndsWith("nothing to measure", StringComparison.Ordinal));
    }
}
