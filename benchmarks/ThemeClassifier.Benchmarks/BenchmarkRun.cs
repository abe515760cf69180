using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
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

        return new Report("Stages and loop", tables.GetLog().ReplaceLineEndings("\n"), !failed).Publish(options.Output, arguments);
    }

    /// <summary>A short run stays in this process: to build a program for each would take longer than to measure.</summary>
    private static IConfig Config(RunOptions options)
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .WithArtifactsPath(Path.Combine(Checkout.Root, "BenchmarkDotNet.Artifacts"));
        return options.Quick
            ? config.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(150)))
            : config;
    }
}
