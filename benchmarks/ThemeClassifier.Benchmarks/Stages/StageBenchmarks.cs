using BenchmarkDotNet.Attributes;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Benchmarks.Stages;

/// <summary>A step on a batch of statements, of which the steps before are done. Times are per statement.</summary>
[MemoryDiagnoser]
public abstract class StageBenchmarks
{
    [ParamsAllValues]
    public StatementLength Length { get; set; }

    private protected FrozenLoop Loop { get; private set; } = null!;

    private protected string[] Texts { get; private set; } = [];

    private protected Workspace[] Workspaces { get; private set; } = [];

    [GlobalSetup]
    public void Prepare()
    {
        Loop = FrozenLoop.Load(Checkout.Model);
        Texts = StatementSet.Of(Length);
        Workspaces = [.. Texts.Select(Loop.Fill)];
    }
}
