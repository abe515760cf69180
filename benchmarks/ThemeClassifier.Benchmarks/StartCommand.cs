using ThemeClassifier.Benchmarks.Results;
using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Benchmarks;

/// <summary><c>start</c>: the published command line as a process, and the size of a model.</summary>
internal static class StartCommand
{
    public static Report Run(RunOptions options)
    {
        Target[] targets = [.. Measure(options), ModelOnDisk()];
        return new Report("Start of the published command line", Target.Table(targets).ToString(), targets.All(target => target.IsReached == true));
    }

    /// <summary>Median time and highest memory of a process that classifies one statement.</summary>
    public static IEnumerable<Target> Measure(RunOptions options)
    {
        var (seconds, peak) = Runs(options);
        return
        [
            Target.AtMost("`themeclassifier classify \"…\"`, published, whole process, median", 0.20, seconds, "0.000 s"),
            Target.AtMost("peak memory of that process", 90, peak, "0.0 'MB'"),
        ];
    }

    /// <summary>Median seconds and highest megabytes; null where they cannot be had, which must not cost the other figures of a long run.</summary>
    private static (double? Seconds, double? Peak) Runs(RunOptions options)
    {
        try
        {
            using var program = options.Program is { } path ? PublishedProgram.At(path) : PublishedProgram.Publish();
            program.Classify(); // files into the system's memory
            var runs = Enumerable.Range(0, options.Quick ? 5 : 21).Select(_ => program.Classify()).ToArray();
            var peak = runs.Max(run => run.PeakBytes);
            return (Timing.Median(runs.Select(run => run.Seconds)), peak == 0 ? null : peak / 1048576.0);
        }
        catch (Exception exception) when (exception is PeerException or System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine($"start: not measured: {exception.Message}");
            return (null, null);
        }
    }

    /// <summary>Size of the files that classifying reads.</summary>
    public static Target ModelOnDisk()
    {
        string[] files = [ModelDirectory.ManifestFile, ModelDirectory.TensorsFile, ModelDirectory.LexiconFile];
        return Target.AtMost("model on disk (frozen)", 8, files.Sum(file => new FileInfo(Path.Combine(Checkout.Model, file)).Length) / 1048576.0, "0.00 'MB'");
    }
}
