using BenchmarkDotNet.Attributes;
using ThemeClassifier.Scoring;
using ThemeClassifier.Training;

namespace ThemeClassifier.Benchmarks;

/// <summary>The whole way of a statement, from text, and the same model through ML.NET. Times are per statement.</summary>
[MemoryDiagnoser]
public class LoopBenchmarks
{
    private ThemeModel _model = null!;
    private FrozenLoop _loop = null!;
    private Workspace _workspace = null!;
    private MlNetModel _mlNet = null!;
    private string[] _texts = [];
    private Statement[] _statements = [];
    private TermRow[] _terms = [];
    private Classification[] _results = [];
    private int _next;

    [ParamsAllValues]
    public StatementLength Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _model = ThemeModel.Load(Checkout.Model);
        _loop = FrozenLoop.Load(Checkout.Model);
        _workspace = _loop.NewWorkspace();
        _mlNet = new MlNetModel(Checkout.Model);
        _texts = StatementSet.Of(Length);
        _statements = [.. _texts.Select(text => new Statement("1", text))];
        _terms = [.. _texts.Select(_mlNet.Terms)];
        _results = new Classification[_texts.Length];
    }

    [GlobalCleanup]
    public void Clean() => _mlNet.Dispose();

    /// <summary>ML.NET on one statement, from text.</summary>
    [Benchmark(Baseline = true)]
    public float PredictionEngine() => _mlNet.Predict(_texts[Next()])[0];

    /// <summary>ML.NET on one statement whose terms are ready.</summary>
    [Benchmark]
    public float PredictionEngineFromTerms() => _mlNet.Predict(_terms[Next()])[0];

    /// <summary>ML.NET on a batch.</summary>
    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public float Transform() => _mlNet.Transform(_texts);

    /// <summary>Text to probabilities and decided themes, without a result: what may allocate nothing.</summary>
    [Benchmark]
    public ClassificationStatus TextToDecision() => _loop.Run(_texts[Next()], _workspace);

    /// <summary>What a program calls.</summary>
    [Benchmark]
    public Classification Classify() => _model.Classify(_statements[Next()]);

    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public Classification[] ClassifyBatch()
    {
        for (var i = 0; i < _statements.Length; i++)
        {
            _results[i] = _model.Classify(_statements[i]);
        }

        return _results;
    }

    [Benchmark(OperationsPerInvoke = StatementSet.Batch)]
    public Classification[] ClassifyBatchAllCores()
    {
        Parallel.For(0, _statements.Length, i => _results[i] = _model.Classify(_statements[i]));
        return _results;
    }

    private int Next() => _next = _next + 1 < StatementSet.Batch ? _next + 1 : 0;
}
