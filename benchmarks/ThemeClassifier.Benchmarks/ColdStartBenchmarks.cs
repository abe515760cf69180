using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks;

/// <summary>The published command line as a process, from start to end.</summary>
[WarmupCount(1)]
[IterationCount(15)]
[InvocationCount(1)]
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
