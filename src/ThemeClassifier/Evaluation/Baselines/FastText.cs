using System.Globalization;
using ThemeClassifier.Analysis;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>fastText with one-vs-all loss, run in its own process, a model a fold, on the same folds and tokens.</summary>
internal static class FastText
{
    /// <summary>What Debian calls the package.</summary>
    public const string Package = "fasttext";

    private const string Program = "fasttext";
    private const string LabelPrefix = "__label__";

    /// <summary>Word pairs, pieces of words as in our own features; one thread, because with more every run differs.
    /// Rate and epochs as fastText's guide advises for small data; fewer buckets, because two million fit no small text.</summary>
    private static readonly string[] Settings =
        ["-loss", "ova", "-minn", "3", "-maxn", "5", "-wordNgrams", "2", "-epoch", "25", "-lr", "0.5", "-dim", "50", "-bucket", "200000", "-thread", "1"];

    /// <summary>What it decided.</summary>
    /// <exception cref="PeerException">It is not installed or fails.</exception>
    public static ScoredStatement[] Score(FoldedStatements data, Action<string> progress)
    {
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        string[] tokens = [.. data.Statements.Select(statement => Tokens(analyzer, statement.Text))];
        var scores = new Dictionary<int, float[]>();
        var folder = Directory.CreateTempSubdirectory("themeclassifier-fasttext-");
        try
        {
            string train = File("train.txt"), test = File("test.txt"), model = File("model");
            for (var held = 0; held < data.FoldCount; held++)
            {
                int[] rows = [.. data.Held(held)];
                System.IO.File.WriteAllLines(train, data.Training(held).SelectMany(i => Enumerable.Repeat(Labels(data, i) + tokens[i], Times(data, i))));
                System.IO.File.WriteAllLines(test, rows.Select(i => tokens[i]));
                Run(["supervised", "-input", train, "-output", model, .. Settings, "-seed", data.Options.Seed.ToString(CultureInfo.InvariantCulture)], _ => { });
                var lines = new List<string>();
                Run(["predict-prob", model + ".bin", test, "-1", "0"], lines.Add);
                foreach (var (i, line) in rows.Zip(lines))
                {
                    scores[i] = Margins(line, data.Heads);
                }

                progress($"fastText: fold {held + 1} of {data.FoldCount}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return data.Decide([.. data.Quotes(_ => true).Select(i => scores[i])], _ => 1);

        string File(string name) => Path.Combine(folder.FullName, name);
    }

    /// <summary>The log-odds of each head in a line such as <c>__label__3 0.91 __label__0 0.2</c>; a head that is not
    /// named was not among the training's labels.</summary>
    internal static float[] Margins(string line, int heads)
    {
        const float Least = 1e-6f;
        var margins = new float[heads];
        Array.Fill(margins, LogOdds(Least));
        foreach (var pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2))
        {
            var head = int.Parse(pair[0].AsSpan(LabelPrefix.Length), CultureInfo.InvariantCulture);
            margins[head] = LogOdds(Math.Clamp(float.Parse(pair[1], CultureInfo.InvariantCulture), Least, 1 - Least));
        }

        return margins;
    }

    private static void Run(string[] arguments, Action<string> line)
    {
        try
        {
            PeerProcess.Run(Program, arguments, line);
        }
        catch (PeerException exception) when (arguments[0] == "supervised" && exception.InnerException is System.ComponentModel.Win32Exception)
        {
            throw new PeerException($"fastText is not installed (Debian: {Package})");
        }
    }

    /// <summary>It has no weights: where quotes count for more, they are repeated.</summary>
    private static int Times(FoldedStatements data, int i) => data.Supplement == 0 ? 1 : (int)Math.Round(data.Weight(i));

    private static string Labels(FoldedStatements data, int i) =>
        string.Concat(Enumerable.Range(0, data.Heads).Where(head => data.Label(i, head) == true).Select(head => $"{LabelPrefix}{head} "));

    private static string Tokens(TextAnalyzer analyzer, string text)
    {
        var analyzed = analyzer.Analyze(text);
        return string.Join(' ', Enumerable.Range(0, analyzed.Tokens.Count).Select(token => analyzed.Normalized(token).ToString()).Where(token => token.Length > 0));
    }

    private static float LogOdds(float probability) => MathF.Log(probability / (1 - probability));
}
