using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>Terms to a sparse vector.</summary>
public class FeaturizeBenchmarks : StageBenchmarks
{
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public void Featurize()
    {
        foreach (var workspace in Workspaces)
        {
            Loop.Featurize(workspace);
        }
    }
}
