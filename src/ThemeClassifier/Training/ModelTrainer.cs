using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ThemeClassifier.Analysis;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Training;

/// <summary>Trains a model on a training directory and writes it.</summary>
public static class ModelTrainer
{
    private const int GoldenRows = 12;

    /// <summary>Trains a model: out-of-fold scores for calibration and thresholds, then the fit on everything.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done; may be null.</param>
    /// <returns>The content of each file of the model directory, by name.</returns>
    /// <exception cref="InputException">There is too little to learn from.</exception>
    public static IReadOnlyDictionary<string, byte[]> Train(TrainingDirectory data, TrainingOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        LabeledStatement[] statements = [.. data.Quotes, .. data.Supplement];
        CheckEnough(data, statements, options);

        progress?.Invoke($"{data.Quotes.Count} quotes, {data.Supplement.Count} made-up statements, trainer {options.Trainer}");
        var scores = OutOfFoldScores.Compute(data.Codebook, data.Lexicon, statements, options.CalibrationFolds, options, text => progress?.Invoke("calibration: " + text));
        var (calibration, policy) = DecisionTuner.Fit(data.Codebook, scores);

        progress?.Invoke("fitting on everything");
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        var extractor = new TermExtractor(data.Lexicon);
        var fitted = FittedModel.Fit(data.Codebook, statements, [.. statements.Select(statement => TermRow.Of(analyzer, extractor, statement.Text))], options);
        var parts = new ModelParts(data.Codebook, data.Lexicon, fitted.Pipeline.Vocabulary, fitted.Scorer, calibration, policy);
        var tensors = parts.ToTensors().ToArray();
        var report = Evaluator.Report(data.Codebook, scores, options.CalibrationFolds, options);
        var metrics = Encoding.UTF8.GetBytes(report.ToJson());
        var zip = PipelineZip.Save(fitted, calibration, options.Seed);

        var lexicon = data.Lexicon.ToArray();

        var content = new ManifestContent
        {
            FormatVersion = ManifestContent.CurrentFormat,
            Name = data.Name,
            Tokenizer = DutchTokenizer.Instance.Name,
            Trainer = new TrainerRecord(options.Trainer, Trainers.SettingsOf(options), options.Seed, 1, options.CalibrationFolds),
            Data = new DataRecord(data.Quotes.Count, data.Supplement.Count, HashFiles(data.Files)),
            Versions = Versions(),
            Files = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [ModelDirectory.TensorsFile] = Convert.ToHexStringLower(SHA256.HashData(tensors)),
                [ModelDirectory.LexiconFile] = Convert.ToHexStringLower(SHA256.HashData(lexicon)),
                [ModelDirectory.MetricsFile] = Convert.ToHexStringLower(SHA256.HashData(metrics)),
                [ModelDirectory.ZipFile] = ModelDirectory.HashOfEntries(zip),
            },
            Blocks = parts.Vocabulary.Blocks,
            Calibration = [.. HeadPlan.All(data.Codebook).Zip(calibration, (head, row) => new CalibrationRecord(head.Id, row.Slope, row.Offset))],
            Decision = new DecisionRecord(
                new SortedDictionary<string, float>(
                    data.Codebook.Themes.Select((theme, i) => (theme.Id, policy.Thresholds[i])).ToDictionary(),
                    StringComparer.Ordinal),
                policy.NoThemeBelow,
                policy.LeastOnTopic,
                policy.LeastKnownWords,
                policy.Budgets),
            Golden = [],
            Chapters = data.Codebook.Chapters,
            Themes = data.Codebook.Themes,
        };
        var model = new ThemeModel(Manifest.Of(content), DutchTokenizer.Instance, parts);
        var manifest = Manifest.Of(content with { Golden = GoldenRow.Make(model, Spread(data.Quotes)) });
        return new Dictionary<string, byte[]>
        {
            [ModelDirectory.TensorsFile] = tensors,
            [ModelDirectory.LexiconFile] = lexicon,
            [ModelDirectory.MetricsFile] = metrics,
            [ModelDirectory.ZipFile] = zip,
            [ModelDirectory.ManifestFile] = manifest.ToArray(),
        };
    }

    private static IEnumerable<string> Spread(IReadOnlyList<LabeledStatement> quotes) =>
        Enumerable.Range(0, GoldenRows).Select(i => quotes[i * quotes.Count / GoldenRows].Text).Append("Het regent pijpenstelen in Appelscha.").Append("");

    private static void CheckEnough(TrainingDirectory data, LabeledStatement[] statements, TrainingOptions options)
    {
        foreach (var (theme, index) in data.Codebook.Themes.Select((theme, index) => (theme, index)))
        {
            var groups = statements.Where(statement => statement.Themes.Contains(index)).Select(statement => statement.Group).Distinct().Count();
            if (groups < options.CalibrationFolds)
            {
                throw new InputException(
                    $"{data.Path}: theme '{theme.Id}' has {groups} different statements; at least {options.CalibrationFolds} are needed to train it");
            }
        }

        foreach (var (chapter, index) in data.Codebook.Chapters.Select((chapter, index) => (chapter, index)))
        {
            if (statements.Count(statement => statement.Chapter == index) < options.CalibrationFolds)
            {
                throw new InputException($"{data.Path}: chapter '{chapter.Id}' has too few statements to train it");
            }
        }
    }

    private static SortedDictionary<string, string> HashFiles(IEnumerable<string> files) => new(
        files.ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    private static SortedDictionary<string, string> Versions() => new(StringComparer.Ordinal)
    {
        ["themeclassifier"] = VersionOf(typeof(ModelTrainer).Assembly),
        ["microsoft.ml"] = VersionOf(typeof(Microsoft.ML.MLContext).Assembly),
    };

    /// <summary>The package's version, without the commit that it was built from.</summary>
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
