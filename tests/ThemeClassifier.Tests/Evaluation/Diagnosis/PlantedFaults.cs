using System.Text.Json.Nodes;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Reading;
using ThemeClassifier.Tests.Training;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Evaluation.Diagnosis;

/// <summary>The quotes with faults put in: a theme split in two by row number, which no model can keep apart; ten
/// statements that lose a clear theme; and ten about anything that gain one. Scored out of fold, once for all tests.</summary>
public sealed class PlantedFaults
{
    public const string Split = "signalering";
    public const string Twin = "signalering-twee";
    public const string Lost = "rol-gemeenten";
    public const string Gained = "criminele-uitbuiting";
    private const int Plants = 10;

    public PlantedFaults()
    {
        var data = SmallTraining.Data;
        var folder = Repository.NewFolder();
        File.Copy(Path.Combine(data.Path, "lexicon.csv"), Path.Combine(folder, "lexicon.csv"));
        WriteThemes(data, folder);
        var alone = data.Quotes.Where(quote => data.Quotes.Count(other => other.Group == quote.Group) == 1).ToArray();
        Losers = [.. alone.Where(quote => Has(quote, Lost) && quote.Text.Contains("gemeente", StringComparison.OrdinalIgnoreCase)).Take(Plants).Select(quote => quote.Id)];
        var outside = alone.Where(quote => !Has(quote, Lost) && !Has(quote, Gained)).ToArray();
        Gainers = [.. Enumerable.Range(0, Plants).Select(i => outside[i * outside.Length / Plants].Id)];
        File.WriteAllLines(Path.Combine(folder, "quotes.csv"), data.Quotes.Select((quote, row) => Row(quote, row)).Prepend("id,text,themes,chapter,group"));
        Data = TrainingDirectory.Read(folder);
        Scored = Evaluator.Score(Data, 5, new TrainingOptions { MostTerms = 4000 }, null);

        bool Has(LabeledStatement quote, string theme) => quote.Themes.Contains(data.Codebook.IndexOfTheme(theme));

        string Row(LabeledStatement quote, int row)
        {
            var themes = quote.Themes.Select(theme => data.Codebook.Themes[theme].Id)
                .Select(theme => theme == Split && row % 2 == 1 ? Twin : theme)
                .Where(theme => theme != Lost || !Losers.Contains(quote.Id))
                .Concat(Gainers.Contains(quote.Id) ? [Gained] : []);
            return $"{quote.Id},\"{quote.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{string.Join('|', themes)},{data.Codebook.Chapters[quote.Chapter].Id},{quote.Group}";
        }
    }

    public TrainingDirectory Data { get; }

    /// <summary>Ids of the statements that lost their theme, although they name it.</summary>
    public IReadOnlyList<string> Losers { get; }

    /// <summary>Ids of the statements that gained a theme that does not fit.</summary>
    public IReadOnlyList<string> Gainers { get; }

    internal IReadOnlyList<ScoredStatement> Scored { get; }

    private static void WriteThemes(TrainingDirectory data, string folder)
    {
        var codebook = JsonNode.Parse(File.ReadAllText(Path.Combine(data.Path, "themes.json")))!;
        var themes = codebook["themes"]!.AsArray();
        var twin = themes.Single(theme => (string)theme!["id"]! == Split)!.DeepClone();
        twin["id"] = Twin;
        themes.Add(twin);
        File.WriteAllText(Path.Combine(folder, "themes.json"), codebook.ToJsonString());
    }
}
