using ThemeClassifier.Features;

namespace ThemeClassifier.Reading;

/// <summary>A directory with <c>themes.json</c>, <c>quotes.csv</c> and, where there are, <c>supplement.csv</c> and <c>lexicon.csv</c>.</summary>
public sealed class TrainingDirectory
{
    private TrainingDirectory(string path, Codebook codebook, IReadOnlyList<LabeledStatement> quotes, IReadOnlyList<LabeledStatement> supplement)
    {
        Path = path;
        Codebook = codebook;
        Quotes = quotes;
        Supplement = supplement;
    }

    /// <summary>The directory, as given.</summary>
    public string Path { get; }

    /// <summary>Name of the directory: what a model trained on it is called.</summary>
    public string Name => new DirectoryInfo(Path).Name;

    /// <summary>Themes and chapters.</summary>
    public Codebook Codebook { get; }

    /// <summary>The quotes, in reading order, each text once except where it stands in two places.</summary>
    public IReadOnlyList<LabeledStatement> Quotes { get; }

    /// <summary>Concepts; empty where there is no <c>lexicon.csv</c>.</summary>
    public Lexicon Lexicon { get; private init; } = Lexicon.Empty;

    /// <summary>Made-up statements, for training only.</summary>
    public IReadOnlyList<LabeledStatement> Supplement { get; }

    /// <summary>Reads a directory.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="withSupplement">Whether to read <c>supplement.csv</c> where there is one.</param>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static TrainingDirectory Read(string path, bool withSupplement = true)
    {
        if (!Directory.Exists(path))
        {
            throw new InputException(File.Exists(path)
                ? $"{path}: expected a training directory but this is a file (a held-out file is measured with --model)"
                : $"{path}: there is no such directory");
        }

        var codebook = Codebook.Load(FileIn(path, "themes.json"));
        var quotes = LabeledCsv.ReadQuotes(FileIn(path, "quotes.csv"), codebook);
        var supplement = FileIn(path, "supplement.csv");
        return new TrainingDirectory(
            path,
            codebook,
            quotes,
            withSupplement && File.Exists(supplement) ? LabeledCsv.ReadSupplement(supplement, codebook) : [])
        {
            Lexicon = File.Exists(FileIn(path, "lexicon.csv")) ? Lexicon.Read(FileIn(path, "lexicon.csv")) : Lexicon.Empty,
        };
    }

    /// <summary>The files that a model is made of, for its manifest.</summary>
    public IEnumerable<string> Files =>
        new[] { "themes.json", "quotes.csv" }
            .Concat(Supplement.Count > 0 ? ["supplement.csv"] : [])
            .Concat(Lexicon.Rows.Count > 0 ? ["lexicon.csv"] : [])
            .Select(name => FileIn(Path, name));

    private static string FileIn(string path, string name) => System.IO.Path.Combine(path, name);
}
