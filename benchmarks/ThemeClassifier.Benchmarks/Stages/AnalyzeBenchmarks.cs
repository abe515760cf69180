using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>Text to tokens, and to tokens with one spelling a word.</summary>
public class AnalyzeBenchmarks : StageBenchmarks
{
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public int Tokenize()
    {
        var tokens = 0;
        foreach (var text in Texts)
        {
            tokens += Loop.Tokenize(text);
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public void Analyze()
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            Loop.Analyze(Texts[i], Workspaces[i]);
        }
    }
}
