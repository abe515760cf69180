using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>Tokens to terms: words, pairs, pieces of words, concepts.</summary>
public class TermsBenchmarks : StageBenchmarks
{
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public void MakeTerms()
    {
        foreach (var workspace in Workspaces)
        {
            Loop.MakeTerms(workspace);
        }
    }
}
