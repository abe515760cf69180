using System.Globalization;
using ThemeClassifier.Analysis;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>fastText with one-vs-all loss, run in its own process, a model a fold, on the same folds and tokens.</summary>
internal static class FastText
{
    /// <summary>What Debian calls the package.</summary>
    public const string Package = "fasttext";

    public const string Program = "fasttext";
    private const string LabelPrefix = "__label__";

    /// <summary>Word pairs, pieces of words as in our own features; one thread, because with more every run differs. The
    /// rate is what fastText's guide advises for small data; fewer buckets, because two million fit no small text.</summary>
    private static readonly string[] Settings =
        ["-loss", "ova", "-minn", "3", "-maxn", "5", "-wordNgrams", "2", "-lr", "0.5", "-dim", "50", "-bucket", "200000", "-thread", "1"];

    /// <summary>What it decided.</summary>
    /// <exception cref="PeerException">It is not installed or fails.</exception>
    public static ScoredStatement[] Score(FoldedStatements data, Action<string> progress)
    {
        CheckInstalled();
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        string[] tokens = [.. data.Statements.Select(statement => Tokens(analyzer, statement.Text))];
        var scores = new float[data.Statements.Count][];
        var folder = Directory.CreateTempSubdirectory("themeclassifier-fasttext-");
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.For(0, data.FoldCount, parallel, held =>
            {
                foreach (var (i, margins) in ScoreFold(data, tokens, held, Path.Combine(folder.FullName, $"fold-{held}")))
                {
                    scores[i] = margins;
                }

                progress($"fastText: fold {held + 1} of {data.FoldCount}");
            });
        }
        catch (AggregateException exception) when (exception.InnerException is PeerException peer)
        {
            throw new PeerException(peer.Message, exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return data.Decide([.. data.Quotes(_ => true).Select(i => scores[i])], _ => 1);
    }

    private static IEnumerable<(int Statement, float[] Margins)> ScoreFold(FoldedStatements data, string[] tokens, int held, string path)
    {
        var test = path + ".test";
        int[] rows = [.. data.Held(held)];
        File.WriteAllLines(test, rows.Select(i => tokens[i]));
        var scored = new List<string>();
        PeerProcess.Run(Program, ["predict-prob", Train(data, tokens, held, path), test, "-1", "0"], scored.Add);
        return scored.Count == rows.Length
            ? rows.Zip(scored, (row, line) => (row, Margins(line, data.Heads)))
            : throw new PeerException($"{Program} answered {scored.Count} lines for {rows.Length} statements");
    }

    /// <summary>Trains on all folds but one; returns the path of the model.</summary>
    internal static string Train(FoldedStatements data, string[] tokens, int held, string path)
    {
        var train = path + ".train";
        string[] lines = [.. data.Training(held).SelectMany(i => Enumerable.Repeat(Labels(data, i) + tokens[i], Times(data, i)))];
        File.WriteAllLines(train, lines);
        string[] run = ["-epoch", Invariant(Epochs(lines.Length)), "-seed", Invariant(data.Options.Seed)];
        PeerProcess.Run(Program, ["supervised", "-input", train, "-output", path, .. Settings, .. run], _ => { });
        return path + ".bin";
    }

    /// <summary>About as many steps whatever the number of statements: its default of 5 epochs learns next to nothing from
    /// some hundreds.</summary>
    private static int Epochs(int lines) => Math.Clamp(50_000 / lines, 10, 100);

    /// <exception cref="PeerException">It is not installed.</exception>
    internal static void CheckInstalled()
    {
        try
        {
            PeerProcess.Run(Program, ["predict-prob"], _ => { });
        }
        catch (PeerException exception) when (exception.InnerException is System.ComponentModel.Win32Exception)
        {
            throw new PeerException($"fastText is not installed (Debian: {Package})", exception);
        }
        catch (PeerException)
        {
            // it starts, and says how it is used
        }
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

    /// <summary>It has no weights: where quotes count for more, they are repeated.</summary>
    private static int Times(FoldedStatements data, int i) => data.Supplement == 0 ? 1 : (int)Math.Round(data.Weight(i));

    private static string Labels(FoldedStatements data, int i) =>
        string.Concat(Enumerable.Range(0, data.Heads).Where(head => data.Label(i, head) == true).Select(head => $"{LabelPrefix}{head} "));

    /// <summary>A text as fastText is given it.</summary>
    internal static string Tokens(TextAnalyzer analyzer, string text)
    {
        var analyzed = analyzer.Analyze(text);
        return string.Join(' ', Enumerable.Range(0, analyzed.Tokens.Count).Select(token => analyzed.Normalized(token).ToString()).Where(token => token.Length > 0));
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static float LogOdds(float probability) => MathF.Log(probability / (1 - probability));
}
