using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>A sparse vector to one score a head.</summary>
public class ScoreBenchmarks : StageBenchmarks
{
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public void Score()
    {
        foreach (var workspace in Workspaces)
        {
            Loop.Score(workspace);
        }
    }
}
