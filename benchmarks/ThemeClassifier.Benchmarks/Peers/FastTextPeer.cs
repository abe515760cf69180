using System.Diagnostics;
using ThemeClassifier.Analysis;
using ThemeClassifier.Evaluation.Baselines;

namespace ThemeClassifier.Benchmarks.Peers;

/// <summary><c>fasttext predict-prob</c> with a one-vs-all model of the same statements. It gets its tokens ready made, which
/// the frozen loop does not. A process a round; what a process without statements takes (reading its model) is taken off.</summary>
internal sealed class FastTextPeer : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly List<double> _starts = [];
    private readonly string _statements;
    private readonly string _nothing;
    private readonly string _model;

    /// <exception cref="PeerException">It is not installed or fails.</exception>
    public FastTextPeer(FoldedStatements data, IReadOnlyList<string> texts)
    {
        FastText.CheckInstalled();
        _folder = Directory.CreateTempSubdirectory("themeclassifier-fasttext-");
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        string[] tokens = [.. data.Statements.Select(statement => FastText.Tokens(analyzer, statement.Text))];
        _model = FastText.Train(data, tokens, PeerData.NoFold, Path.Combine(_folder.FullName, "all"));
        _statements = Path.Combine(_folder.FullName, "statements");
        _nothing = Path.Combine(_folder.FullName, "nothing");
        File.WriteAllLines(_statements, texts.Select(text => FastText.Tokens(analyzer, text)));
        File.WriteAllText(_nothing, "");
        Seconds(_statements);
        Contender = new Contender("fastText `predict-prob`, start-up taken off", "1", () =>
        {
            _starts.Add(Seconds(_nothing));
            return (Seconds(_statements) - _starts[^1]) / texts.Count;
        });
    }

    public Contender Contender { get; }

    /// <summary>Median seconds of a process without statements.</summary>
    public double StartUp => Timing.Median(_starts);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>As many labels as a ranking of ours has: to print all would cost it more.</summary>
    private double Seconds(string file)
    {
        string[] arguments = ["predict-prob", _model, file, $"{ThemeModel.DefaultRanking}"];
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(FastText.Program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new PeerException($"{FastText.Program} ended with code {process.ExitCode}");
    }
}
