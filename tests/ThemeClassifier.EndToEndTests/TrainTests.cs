using System.Text.Json;

namespace ThemeClassifier.Tests;

public sealed class TrainTests
{
    [Fact]
    public void The_model_does_not_depend_on_the_number_of_processors()
    {
        var (one, eight) = (Train("1"), Train("8"));

        Assert.Equal(File.ReadAllBytes(Path.Combine(one, "manifest.json")), File.ReadAllBytes(Path.Combine(eight, "manifest.json")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(one, "model.safetensors")), File.ReadAllBytes(Path.Combine(eight, "model.safetensors")));
        Assert.Equal(0, Cli.Run("model", "verify", one).ExitCode);

        var shown = Cli.Run("model", "show", one);
        Assert.Contains("620 quotes, 0 made-up statements", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cross_validation_writes_the_promised_figures()
    {
        var file = Path.Combine(Repository.NewFolder(), "figures.json");
        var result = Cli.Run("evaluate", "--data", "training-data/mensenhandel", "--no-supplement", "--folds", "3", "--json", file);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("fold 3 of 3", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        Assert.Equal(620, root.GetProperty("statements").GetInt32());
        Assert.Equal(3, root.GetProperty("folds").GetInt32());
        foreach (var figure in new[] { "precisionAt1", "firstThemeInTop3", "microF1", "macroF1", "lrap" })
        {
            AssertFigure(root.GetProperty("coding").GetProperty(figure));
        }

        AssertFigure(root.GetProperty("chapter").GetProperty("accuracy"));
        AssertFigure(root.GetProperty("heading").GetProperty("top1"));
        AssertFigure(root.GetProperty("heading").GetProperty("top3"));
        Assert.Equal(26, root.GetProperty("perTheme").GetArrayLength());
        Assert.InRange(root.GetProperty("coding").GetProperty("precisionAt1").GetProperty("value").GetDouble(), 0.7, 0.95);
    }

    [Fact]
    public void A_held_out_file_is_measured_with_a_model()
    {
        var file = Path.Combine(Repository.NewFolder(), "held-out.csv");
        File.WriteAllText(file, "id,text,themes,chapter\n1,Door de AVG kunnen we niets delen.,gegevensdeling,problemen\n2,\"Er zijn, gelukkig, meer zorgcoördinatoren.\",zorgcoordinatie,wat-gaat-goed\n");
        var json = file + ".json";
        var result = Cli.Run("evaluate", "--model", "models/mensenhandel", "--data", file, "--json", json);

        Assert.Equal(0, result.ExitCode);
        using var figures = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal(1, figures.RootElement.GetProperty("coding").GetProperty("precisionAt1").GetProperty("value").GetDouble());
    }

    private static string Train(string processors)
    {
        var folder = Path.Combine(Repository.NewFolder(), "model");
        var result = Cli.Run([], [("DOTNET_PROCESSOR_COUNT", processors)], "train", "--data", "training-data/mensenhandel", "--no-supplement", "--output", folder);
        Assert.True(result.ExitCode == 0, result.Error);
        return folder;
    }

    private static void AssertFigure(JsonElement figure) =>
        Assert.True(figure.GetProperty("low").GetDouble() <= figure.GetProperty("value").GetDouble()
            && figure.GetProperty("value").GetDouble() <= figure.GetProperty("high").GetDouble());
}
