using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>LinearSVC and LogisticRegression of scikit-learn, run in its own process on the same folds; the script beside
/// this file says with which features.</summary>
internal static class ScikitLearn
{
    /// <summary>What Debian calls the package.</summary>
    public const string Package = "python3-sklearn";

    /// <summary>Debian's own Python, which sees Debian's packages; elsewhere the first on the path.</summary>
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    /// <summary>What each of its models decided, by name.</summary>
    /// <exception cref="PeerException">It is not installed or fails.</exception>
    public static IReadOnlyDictionary<string, ScoredStatement[]> Score(FoldedStatements data, Action<string> progress)
    {
        var (python, version) = Find();
        var folder = Directory.CreateTempSubdirectory("themeclassifier-scikit-");
        try
        {
            string script = File("scikit.py"), input = File("statements.jsonl"), output = File("scores.jsonl");
            System.IO.File.WriteAllText(script, Script());
            System.IO.File.WriteAllLines(input, Enumerable.Range(0, data.Statements.Count).Select(i => Line(data, i)));
            PeerProcess.Run(python, [script, input, output], text => progress($"scikit-learn {version}: {text}"));
            return System.IO.File.ReadLines(output)
                .Select(line => JsonSerializer.Deserialize(line, ScikitJson.Default.ScikitScores)!)
                .ToDictionary(model => $"scikit-learn {version} {model.Name}", model => data.Decide(model.Scores, _ => 1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string File(string name) => Path.Combine(folder.FullName, name);
    }

    /// <summary>A Python that has it.</summary>
    /// <exception cref="PeerException">None has.</exception>
    internal static (string Python, string Version) Find()
    {
        foreach (var python in Pythons)
        {
            try
            {
                var version = "";
                PeerProcess.Run(python, ["-c", "import sklearn; print(sklearn.__version__)"], line => version = line.Trim());
                return (python, version);
            }
            catch (PeerException)
            {
                // the next one may have it
            }
        }

        throw new PeerException($"scikit-learn is not installed (Debian: {Package})");
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(ScikitLearn).Assembly.GetManifestResourceStream("scikit.py")!);
        return reader.ReadToEnd();
    }

    private static string Line(FoldedStatements data, int i) => JsonSerializer.Serialize(
        new ScikitRow(
            data.Statements[i].Text,
            [.. Enumerable.Range(0, data.Heads).Select(head => data.Label(i, head) is { } label ? label ? 1 : 0 : (int?)null)],
            data.Folds[i],
            data.Weight(i),
            data.Statements[i].Origin == StatementOrigin.Quote),
        ScikitJson.Default.ScikitRow);
}

/// <summary>A line of the script's input.</summary>
internal sealed record ScikitRow(string Text, IReadOnlyList<int?> Heads, int Fold, float Weight, bool Scored);

/// <summary>A line of its output.</summary>
internal sealed record ScikitScores(string Name, IReadOnlyList<float[]> Scores);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScikitRow))]
[JsonSerializable(typeof(ScikitScores))]
internal sealed partial class ScikitJson : JsonSerializerContext;
