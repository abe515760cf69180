using BenchmarkDotNet.Attributes;

namespace ThemeClassifier.Benchmarks;

/// <summary>A model from disk to memory, hashes checked, and the same model by ML.NET.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    [Benchmark]
    public ThemeModel Load() => ThemeModel.Load(Checkout.Model);

    [Benchmark(Baseline = true)]
    public void LoadMlNet() => new MlNetModel(Checkout.Model).Dispose();
}
