using ThemeClassifier.Benchmarks.Results;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Benchmarks.Machine;

/// <summary><c>floor</c>: what a statement needs, what this machine could do at best on one thread, and how far the loop is
/// from that.</summary>
internal static class FloorCommand
{
    private const int LargeFloats = 64 << 20 >> 2;

    public static Report Run(RunOptions options)
    {
        var loop = FrozenLoop.Load(Checkout.Model);
        string[] texts = StatementSet.Quotes;
        Workspace[] filled = [.. texts.Select(loop.Fill)];
        var needs = StatementNeeds.Of(texts, filled, loop.Parts.Vocabulary, loop.Heads);
        var rates = Measure(options, loop, filled);
        var stages = Stages(options, loop, texts, filled);
        return new Report("The floor: what one thread could do at best", string.Join('\n', Needs(needs), Rates(rates), Verdict(needs, rates, stages)));
    }

    private sealed record MeasuredRates(double CopyModel, double CopyLarge, double MultiplyAdds, double Lookups, double Hashes, long ModelBytes);

    private sealed record StageSeconds(double Analyze, double Terms, double Featurize, double Score, double Decide, double Loop);

    /// <summary>Per second: bytes, multiply-adds, lookups, hashes.</summary>
    private static MeasuredRates Measure(RunOptions options, FrozenLoop loop, Workspace[] filled)
    {
        var vocabulary = loop.Parts.Vocabulary;
        var modelFloats = vocabulary.Count * loop.Heads;
        float[] model = new float[modelFloats], modelCopy = new float[modelFloats], large = new float[LargeFloats], largeCopy = new float[LargeFloats];
        Array.Fill(model, 1f);
        Array.Fill(large, 1f);
        var table = new ProbeTable(vocabulary.Hashes);
        ulong[] hashes = [.. filled.SelectMany(workspace => workspace.Terms).Select(term => term.Hash)];
        var kept = 0.0;
        var seconds = Timing.Interleaved(
            options.Rounds,
            options.LeastSeconds / 2,
            () => MachineRates.Copy(model, modelCopy),
            () => MachineRates.Copy(large, largeCopy),
            () => kept += MachineRates.MultiplyAdd(),
            () => kept += table.Find(hashes),
            () => kept += MachineRates.Hash(hashes.Length));
        GC.KeepAlive(kept);
        return new MeasuredRates(
            modelFloats * (double)sizeof(float) / seconds[0],
            LargeFloats * (double)sizeof(float) / seconds[1],
            MachineRates.MultiplyAdds / seconds[2],
            hashes.Length / seconds[3],
            hashes.Length / seconds[4],
            modelFloats * (long)sizeof(float));
    }

    /// <summary>Seconds a statement, each stage on its own and the loop as a whole.</summary>
    private static StageSeconds Stages(RunOptions options, FrozenLoop loop, string[] texts, Workspace[] filled)
    {
        var workspace = loop.NewWorkspace();
        var seconds = Timing.Interleaved(
            options.Rounds,
            options.LeastSeconds / 2,
            () =>
            {
                for (var i = 0; i < texts.Length; i++)
                {
                    loop.Analyze(texts[i], filled[i]);
                }
            },
            () => Each(loop.MakeTerms),
            () => Each(loop.Featurize),
            () => Each(loop.Score),
            () => Each(one => loop.Decide(one)),
            () =>
            {
                foreach (var text in texts)
                {
                    loop.Run(text, workspace);
                }
            });
        double[] one = [.. seconds.Select(pass => pass / texts.Length)];
        return new StageSeconds(one[0], one[1], one[2], one[3], one[4], one[5]);

        void Each(Action<Workspace> stage)
        {
            foreach (var one in filled)
            {
                stage(one);
            }
        }
    }

    private static string Needs(StatementNeeds needs)
    {
        var table = new ResultTable("a statement needs (mean of the quotes)", "count")
            .Add("characters", Figures.Write(needs.Characters, "0.0"))
            .Add("tokens", Figures.Write(needs.Tokens, "0.0"))
            .Add("terms to hash and look up", Figures.Write(needs.Terms, "0.0"))
            .Add("of which the model knows", Figures.Write(needs.Known, "0.0"))
            .Add("distinct: rows of weights to add", Figures.Write(needs.Rows, "0.0"))
            .Add($"bytes of weights (rows × {needs.Heads} floats)", Figures.Whole(needs.RowBytes))
            .Add("multiply-adds (one a weight)", Figures.Whole(needs.MultiplyAdds));
        return $"## What a statement needs\n\n{table}";
    }

    private static string Rates(MeasuredRates rates)
    {
        var table = new ResultTable("one thread of this machine, median", "a second")
            .Add($"copy, as large as the weights ({Figures.Write(rates.ModelBytes / 1048576.0, "0.0")} MB)", Figures.Write(rates.CopyModel / 1e9, "0.0 'GB'"))
            .Add($"copy, {LargeFloats * sizeof(float) >> 20} MB", Figures.Write(rates.CopyLarge / 1e9, "0.0 'GB'"))
            .Add("multiply-adds of floats, in registers", Figures.Write(rates.MultiplyAdds / 1e9, "0.0 'G'"))
            .Add("lookups of these terms in the plainest table", Figures.Write(rates.Lookups / 1e6, "0 'M'"))
            .Add("hashes, last step only", Figures.Write(rates.Hashes / 1e6, "0 'M'"));
        return $"## What the machine does\n\n{table}";
    }

    private static string Verdict(StatementNeeds needs, MeasuredRates rates, StageSeconds stages)
    {
        var (bytes, arithmetic) = (needs.RowBytes / rates.CopyModel, needs.MultiplyAdds / rates.MultiplyAdds);
        var (lookups, hashes) = (needs.Terms / rates.Lookups, needs.Terms / rates.Hashes);
        var score = Math.Max(bytes, arithmetic);
        var floor = score + lookups + hashes;
        var table = new ResultTable("stage", "µs a statement", "of the loop", "floor, µs", "times the floor");
        Add("analyze", stages.Analyze, null);
        Add("terms (hashes)", stages.Terms, hashes);
        Add("featurize (lookups)", stages.Featurize, lookups);
        Add("score (the larger of bytes and multiply-adds)", stages.Score, score);
        Add("decide", stages.Decide, null);
        Add("whole loop", stages.Loop, floor);
        return $"""
            ## How far the loop is from it

            {table}
            - The weights alone: {Figures.Microseconds(bytes)} µs to move them, {Figures.Microseconds(arithmetic)} µs to multiply and add; {(bytes > arithmetic ? "moving" : "arithmetic")} bounds the score at {Figures.Whole(1 / score)} statements/s.
            - With a hash and a lookup for each term: {Figures.Microseconds(floor)} µs, at best {Figures.Whole(1 / floor)} statements/s on one thread; the loop does {Figures.Whole(1 / stages.Loop)}: {Figures.Times(stages.Loop / floor)} the floor.
            - Not in the floor, because no machine rate says what they must cost: reading and folding characters, finding tokens and
              concepts, counting repeats, logistic functions. A stage is timed on its own, so that the stages need not add up to the loop.

            """.ReplaceLineEndings("\n");

        void Add(string name, double seconds, double? least) => table.Add(
            name,
            Figures.Microseconds(seconds),
            Figures.Percent(seconds / stages.Loop),
            least is { } value ? Figures.Microseconds(value) : "–",
            least is { } bound ? Figures.Times(seconds / bound) : "–");
    }
}
