using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using ThemeClassifier.Benchmarks.Results;

namespace ThemeClassifier.Benchmarks;

/// <summary>The benchmarks of BenchmarkDotNet.</summary>
internal static class BenchmarkRun
{
    /// <summary>Runs what <c>--filter</c> names, or all.</summary>
    public static int Run(RunOptions options, string[] arguments)
    {
        var filtered = options.Rest.Any(argument => argument is "-f" or "--filter" or "--list" or "--info" or "--help" or "--version");
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly)
            .Run([.. options.Rest, .. filtered ? Array.Empty<string>() : ["--filter", "*"]], Config(options))
            .ToArray();
        var failed = summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success));
        if (options.Output is null || summaries.Length == 0)
        {
            return failed ? 1 : 0;
        }

        var tables = new AccumulationLogger();
        foreach (var summary in summaries)
        {
            tables.WriteLine($"## {summary.BenchmarksCases[0].Descriptor.Type.Name}");
            tables.WriteLine();
            MarkdownExporter.GitHub.ExportToLog(summary, tables);
            tables.WriteLine();
        }

        return new Report("Stages and loop", tables.GetLog().ReplaceLineEndings("\n").Replace("**", "", StringComparison.Ordinal), !failed).Publish(options.Output, arguments);
    }

    private static IConfig Config(RunOptions options) => ManualConfig.Create(DefaultConfig.Instance)
        .WithArtifactsPath(Path.Combine(Checkout.Root, "BenchmarkDotNet.Artifacts"))
        .AddJob(options.Quick ? Short() : Full());

    /// <summary>Bounded: on a machine that others use, BenchmarkDotNet would go on for a minute a row and be no surer.</summary>
    private static Job Full() => Job.Default
        .WithIterationTime(TimeInterval.FromMilliseconds(250))
        .WithMinIterationCount(10)
        .WithMaxIterationCount(20);

    /// <summary>A short run stays in this process: to build a program for each would take longer than to measure.</summary>
    private static Job Short() => Job.ShortRun
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(150))
        .WithWarmupCount(6);
}
