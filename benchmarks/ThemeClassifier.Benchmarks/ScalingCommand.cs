using ThemeClassifier.Benchmarks.Results;

namespace ThemeClassifier.Benchmarks;

/// <summary><c>scaling</c>: the time of a long statement against that of the short ones it is made of.</summary>
internal static class ScalingCommand
{
    private const int Hundred = 100;

    public static Report Run(RunOptions options)
    {
        var loop = FrozenLoop.Load(Checkout.Model);
        var workspace = loop.NewWorkspace();
        var table = new ResultTable("statement", "characters", "times longer", "µs", "times the cost");
        var texts = Texts();
        var seconds = Timing.Interleaved(
            options.Rounds,
            options.LeastSeconds / 2,
            [.. texts.Select(text => (Action)(() => RunAll(loop, workspace, text.Parts)))]);
        var characters = texts[0].Parts.Average(part => part.Length);
        var shortest = seconds[0] / texts[0].Parts.Length;
        for (var i = 0; i < texts.Length; i++)
        {
            var (length, each) = (texts[i].Parts.Average(part => part.Length), seconds[i] / texts[i].Parts.Length);
            table.Add(texts[i].Name, Figures.Whole(length), Figures.Write(length / characters, "0.0"), Figures.Microseconds(each), Figures.Write(each / shortest, "0.0"));
        }

        var target = Cost(seconds[1] / shortest, texts[1].Parts[0].Length / characters);
        return new Report("Cost of a long statement", $"{table}\n{Target.Table([target])}", target.IsReached == true);
    }

    /// <summary>How many times the time of a short statement one of a hundred of them takes.</summary>
    public static Target Measure(RunOptions options)
    {
        var loop = FrozenLoop.Load(Checkout.Model);
        var workspace = loop.NewWorkspace();
        var texts = Texts();
        var seconds = Timing.Interleaved(
            options.Rounds, options.LeastSeconds / 2, () => RunAll(loop, workspace, texts[0].Parts), () => RunAll(loop, workspace, texts[1].Parts));
        return Cost(seconds[1] / (seconds[0] / Hundred), texts[1].Parts[0].Length / texts[0].Parts.Average(part => part.Length));
    }

    /// <summary>Brought to a hundred times the length: the spaces between the parts make it a little more.</summary>
    private static Target Cost(double times, double longer) =>
        Target.AtMost("cost of a 100 times longer statement", 110, times / longer * Hundred, "0.0×");

    private static (string Name, string[] Parts)[] Texts()
    {
        string[] quotes = StatementSet.Of(StatementLength.Median)[..Hundred];
        return
        [
            ("short: 100 quotes about the median", quotes),
            ("long: those 100 in one text", [string.Join(' ', quotes)]),
            ("one of them, 100 times in one text", [string.Join(' ', Enumerable.Repeat(quotes[0], Hundred))]),
            ("all quotes in one text", [string.Join(' ', StatementSet.Quotes)]),
            ("all quotes ten times in one text", [string.Join(' ', Enumerable.Repeat(StatementSet.Quotes, 10).SelectMany(all => all))]),
        ];
    }

    private static void RunAll(FrozenLoop loop, Scoring.Workspace workspace, string[] texts)
    {
        foreach (var text in texts)
        {
            loop.Run(text, workspace);
        }
    }
}
