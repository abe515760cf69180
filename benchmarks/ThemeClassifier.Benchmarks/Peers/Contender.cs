namespace ThemeClassifier.Benchmarks.Peers;

/// <summary>A program in the comparison.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Threads">Threads it runs on.</param>
/// <param name="Round">Does all statements, as often as is needed to measure it; returns seconds a statement.</param>
internal sealed record Contender(string Name, string Threads, Func<double> Round);

/// <summary>A contender and what its rounds gave, in seconds a statement.</summary>
internal sealed record Timed(Contender Contender, IReadOnlyList<double> Rounds)
{
    public double Median => Timing.Median(Rounds);

    /// <summary>Slowest against fastest round: how far to trust it.</summary>
    public double Spread => (Rounds.Max() - Rounds.Min()) / Median;

    /// <summary>How many times faster another is: the median over the rounds, in which both took their turn.</summary>
    public double TimesFasterIs(Timed other) => Timing.Median(Rounds.Zip(other.Rounds, (mine, its) => mine / its));

    /// <summary>Lets all take turns; each round begins with the next one.</summary>
    public static Timed[] Run(IReadOnlyList<Contender> contenders, int rounds, Action<string> progress)
    {
        var seconds = contenders.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            progress($"round {round + 1} of {rounds}");
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var i = (round + turn) % contenders.Count;
                seconds[i].Add(contenders[i].Round());
            }
        }

        return [.. contenders.Zip(seconds, (contender, measured) => new Timed(contender, measured))];
    }
}
