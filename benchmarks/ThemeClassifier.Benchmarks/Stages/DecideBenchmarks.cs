using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>Scores to probabilities and decided themes.</summary>
public class DecideBenchmarks : StageBenchmarks
{
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public void Decide()
    {
        foreach (var workspace in Workspaces)
        {
            Loop.Decide(workspace);
        }
    }
}
