using System.Diagnostics;

namespace ThemeClassifier.Benchmarks;

/// <summary>Stopwatch measuring for the commands that need things side by side in one run.</summary>
internal static class Timing
{
    /// <summary>Seconds of one pass: as many passes as fill the time, after one that is not counted.</summary>
    public static double SecondsPerPass(Action pass, double leastSeconds)
    {
        pass();
        var watch = Stopwatch.StartNew();
        var passes = 0;
        do
        {
            pass();
            passes++;
        }
        while (watch.Elapsed.TotalSeconds < leastSeconds);

        return watch.Elapsed.TotalSeconds / passes;
    }

    /// <summary>The median over rounds of each of several passes, which take turns: what slows the machine for a while slows
    /// them all.</summary>
    public static double[] Interleaved(int rounds, double leastSeconds, params Action[] passes)
    {
        var seconds = passes.Select(_ => new double[rounds]).ToArray();
        foreach (var pass in passes)
        {
            WarmUp(pass);
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < passes.Length; i++)
            {
                seconds[i][round] = SecondsPerPass(passes[i], leastSeconds);
            }
        }

        return [.. seconds.Select(Median)];
    }

    /// <summary>Runs long enough, with a pause for the compiler, that .NET runs the final code: it starts with a rough
    /// translation and makes a better one of what runs often, aside, once things are quiet.</summary>
    public static void WarmUp(Action pass)
    {
        const int Bursts = 4;
        for (var burst = 0; burst < Bursts; burst++)
        {
            SecondsPerPass(pass, 0.2);
            Thread.Sleep(150);
        }
    }

    /// <summary>The middle value; the mean of the two middle ones of an even number.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
