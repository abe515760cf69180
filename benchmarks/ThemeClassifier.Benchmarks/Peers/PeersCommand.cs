using ThemeClassifier.Benchmarks.Results;
using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Benchmarks.Peers;

/// <summary><c>peers</c>: the frozen model against others, on the same statements in one run, and every figure to reach.</summary>
internal static class PeersCommand
{
    private const int Statements = 10_000;

    public static Report Run(RunOptions options)
    {
        var source = options.Statements is { } file ? ReadLines(file) : StatementSet.Quotes;
        var texts = StatementSet.Repeat(source, Statements);
        var data = PeerData.Read();
        var skipped = new List<string>();
        using var own = new OwnContenders(texts, options.LeastSeconds);
        using var fastText = Prepare("fastText", () => new FastTextPeer(data, texts), skipped);
        using var scikit = Prepare("scikit-learn", () => new ScikitPeer(data, texts), skipped);
        Contender?[] contenders =
        [
            own.Classify, own.ClassifyTwice, own.Loop, own.LoopTwice, own.Control, own.ControlTwice,
            own.Engine, own.EngineFromTerms, fastText?.Contender, scikit?.Contender,
        ];
        Contender[] present = [.. contenders.OfType<Contender>()];
        Progress("warming up");
        own.WarmUp();

        var timed = Timed.Run(present, options.Rounds, Progress).ToDictionary(one => one.Contender);
        Progress("the other figures");
        Target[] targets =
        [
            Against("frozen against `PredictionEngine` from text, one thread", 25, own.Engine),
            Against("frozen against fastText `predict-prob`, one thread", 8, fastText?.Contender),
            Against("frozen against scikit-learn `predict_proba`, batch of 10,000", 40, scikit?.Contender),
            Target.AtLeast("two threads against one", 1.8, timed[own.Classify].TimesFasterIs(timed[own.ClassifyTwice]), "0.00×"),
            Target.AtMost("allocated a statement in the scoring loop", 0, own.AllocatedByLoop(), "0.### 'B'"),
            ScalingCommand.Measure(options),
            .. StartCommand.Measure(options),
            StartCommand.ModelOnDisk(),
        ];
        var body = $"""
            {texts.Length:#,0} statements of {texts.Average(text => text.Length):0} characters in the mean ({source.Length:#,0} different ones{(options.Statements is null ? ": the quotes of the anthology" : "")}); median of {options.Rounds} rounds in which all took turns.

            {Table(own, timed)}
            {string.Concat(Notes(fastText, timed[own.Control].TimesFasterIs(timed[own.ControlTwice])).Concat(skipped).Select(note => $"- {note}\n"))}
            ## Figures to reach

            {Target.Table(targets)}
            "Frozen" in these is `ThemeModel.Classify`, results made; ratios are medians over the rounds.
            """.ReplaceLineEndings("\n");
        return new Report("The frozen model against others", body, targets.All(target => target.IsReached != false));

        Target Against(string name, double bound, Contender? peer) =>
            Target.AtLeast(name, bound, peer is null ? null : timed[peer].TimesFasterIs(timed[own.Classify]), "0.0×");
    }

    private static ResultTable Table(OwnContenders own, Dictionary<Contender, Timed> timed)
    {
        var table = new ResultTable("method", "threads", "statements/s", "µs a statement", "spread", "`Classify` is faster by", "loop is faster by");
        foreach (var (contender, measured) in timed.Where(one => one.Key != own.Control && one.Key != own.ControlTwice))
        {
            table.Add(
                contender.Name,
                contender.Threads,
                Figures.Whole(1 / measured.Median),
                Figures.Microseconds(measured.Median),
                Figures.Percent(measured.Spread),
                Figures.Times(measured.TimesFasterIs(timed[own.Classify])),
                Figures.Times(measured.TimesFasterIs(timed[own.Loop])));
        }

        return table;
    }

    private static IEnumerable<string> Notes(FastTextPeer? fastText, double control)
    {
        yield return "spread: slowest less fastest round, as a part of the median";
        yield return "faster by: against one thread of ours";
        yield return "`PredictionEngine` computes all 31 probabilities; from text: our analysis and the spelling of the terms are in its time";
        yield return $"two threads: arithmetic in registers, which only the machine can hold back, was {Figures.Times(control)} as fast on two threads as on one in the same rounds; less than 2 means that the cores were shared or busy";
        if (fastText is not null)
        {
            yield return $"fastText: start-up {Figures.Write(fastText.StartUp, "0.000")} s a process taken off; its text is tokenized beforehand; prints {ThemeModel.DefaultRanking} labels; trained one-vs-all on the same statements, quotes repeated";
        }
    }

    private static T? Prepare<T>(string name, Func<T> create, List<string> skipped)
        where T : class
    {
        try
        {
            Progress($"{name}: trains");
            return create();
        }
        catch (PeerException exception)
        {
            skipped.Add($"skipped: {exception.Message}");
            Progress(skipped[^1]);
            return null;
        }
    }

    private static string[] ReadLines(string path)
    {
        using var stream = File.OpenRead(path);
        string[] lines = [.. StatementLines.Read(stream).Where(line => line.Error is null && line.Text.Length > 0).Select(line => line.Text)];
        return lines.Length > 0 ? lines : throw new ArgumentException($"{path}: there is no statement in it");
    }

    private static void Progress(string text) => Console.Error.WriteLine($"peers: {text}");
}
