using System.Diagnostics;
using ThemeClassifier.Benchmarks.Machine;
using ThemeClassifier.Scoring;
using ThemeClassifier.Training;

namespace ThemeClassifier.Benchmarks.Peers;

/// <summary>The frozen model and the same one through ML.NET.</summary>
internal sealed class OwnContenders : IDisposable
{
    private const int ArithmeticSteps = 8;
    private readonly ThemeModel _model = ThemeModel.Load(Checkout.Model);
    private readonly FrozenLoop _loop = FrozenLoop.Load(Checkout.Model);
    private readonly MlNetModel _mlNet = new(Checkout.Model);
    private readonly double _leastSeconds;
    private readonly string[] _texts;
    private readonly Statement[] _statements;

    public OwnContenders(string[] texts, double leastSeconds)
    {
        _texts = texts;
        _leastSeconds = leastSeconds;
        _statements = [.. texts.Select(text => new Statement("1", text))];
        var workspace = _loop.NewWorkspace();
        Loop = new Contender("frozen loop: text to decision, no result", "1", () => OnThreads(1, () => RunLoop));
        LoopTwice = new Contender("frozen loop", "2", () => OnThreads(2, () => RunLoop));
        Classify = new Contender("frozen: `ThemeModel.Classify`", "1", () => OnThreads(1, () => Run));
        ClassifyTwice = new Contender("frozen: `ThemeModel.Classify`", "2", () => OnThreads(2, () => Run));
        Control = new Contender("control", "1", () => OnThreads(1, () => Arithmetic));
        ControlTwice = new Contender("control", "2", () => OnThreads(2, () => Arithmetic));
        Engine = new Contender("ML.NET `PredictionEngine`, from text", "1", () => PerStatement(() =>
        {
            foreach (var text in _texts)
            {
                _mlNet.Predict(text);
            }
        }));

        // Some terms only: those of all statements would fill the memory.
        TermRow[] terms = [.. texts.Take(1_000).Select(_mlNet.Terms)];
        EngineFromTerms = new Contender("ML.NET `PredictionEngine`, terms ready", "1", () => Timing.SecondsPerPass(
            () =>
            {
                foreach (var row in terms)
                {
                    _mlNet.Predict(row);
                }
            },
            _leastSeconds) / terms.Length);

        Action<int, int> RunLoop()
        {
            var own = _loop.NewWorkspace();
            return (first, step) =>
            {
                for (var i = first; i < _texts.Length; i += step)
                {
                    _loop.Run(_texts[i], own);
                }
            };
        }

        static Action<int, int> Arithmetic() => (first, step) =>
        {
            for (var i = first; i < ArithmeticSteps; i += step)
            {
                MachineRates.MultiplyAdd();
            }
        };

        Action<int, int> Run() => (first, step) =>
        {
            for (var i = first; i < _statements.Length; i += step)
            {
                _model.Classify(_statements[i]);
            }
        };
    }

    public Contender Loop { get; }

    public Contender LoopTwice { get; }

    public Contender Classify { get; }

    public Contender ClassifyTwice { get; }

    /// <summary>Arithmetic in registers, which nothing but the machine keeps from running twice as fast on two threads: what two
    /// threads could gain at best. Its seconds mean nothing by themselves.</summary>
    public Contender Control { get; }

    public Contender ControlTwice { get; }

    public Contender Engine { get; }

    public Contender EngineFromTerms { get; }

    /// <summary>Until .NET runs the final code of each.</summary>
    public void WarmUp()
    {
        foreach (var contender in (Contender[])[Control, Loop, Classify, Engine, EngineFromTerms])
        {
            Timing.WarmUp(() => contender.Round());
        }
    }

    /// <summary>Bytes that the loop allocates a statement, once its buffers have grown.</summary>
    public double AllocatedByLoop()
    {
        var workspace = _loop.NewWorkspace();
        Pass(workspace);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(workspace);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)_texts.Length;

        void Pass(Workspace own)
        {
            foreach (var text in _texts)
            {
                _loop.Run(text, own);
            }
        }
    }

    public void Dispose() => _mlNet.Dispose();

    private double PerStatement(Action pass) => Timing.SecondsPerPass(pass, _leastSeconds) / _texts.Length;

    /// <summary>Seconds a statement when each thread does its share; the threads are there before the clock starts.</summary>
    private double OnThreads(int threads, Func<Func<Action<int, int>>> work)
    {
        var passes = Math.Max(1, (int)Math.Ceiling(_leastSeconds * threads / OnePass(work()())));
        using var start = new Barrier(threads + 1);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(thread => new Thread(() =>
        {
            var pass = work()();
            pass(thread, threads);
            start.SignalAndWait();
            for (var i = 0; i < passes; i++)
            {
                pass(thread, threads);
            }
        }))];
        foreach (var thread in all)
        {
            thread.Start();
        }

        start.SignalAndWait();
        var watch = Stopwatch.StartNew();
        foreach (var thread in all)
        {
            thread.Join();
        }

        return watch.Elapsed.TotalSeconds / passes / _texts.Length;
    }

    private static double OnePass(Action<int, int> pass)
    {
        pass(0, 1);
        var watch = Stopwatch.StartNew();
        pass(0, 1);
        return watch.Elapsed.TotalSeconds;
    }
}
