using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace ThemeClassifier.Benchmarks;

/// <summary>The published command line as a process, from start to end.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 15)]
public class ColdStartBenchmarks
{
    private PublishedProgram _program = null!;

    [GlobalSetup]
    public void Publish() => _program = PublishedProgram.Publish();

    [GlobalCleanup]
    public void Clean() => _program.Dispose();

    [Benchmark]
    public double Classify() => _program.Classify().Seconds;
}
