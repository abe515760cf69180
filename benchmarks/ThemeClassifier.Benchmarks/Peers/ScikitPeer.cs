using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ThemeClassifier.Evaluation.Baselines;

namespace ThemeClassifier.Benchmarks.Peers;

/// <summary>scikit-learn's pipeline in a process that stays: it fits once, then predicts all statements in one batch each time
/// it is asked. The script beside this file says with which features.</summary>
internal sealed class ScikitPeer : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    /// <exception cref="PeerException">It is not installed or fails.</exception>
    public ScikitPeer(FoldedStatements data, IReadOnlyList<string> texts)
    {
        var (python, version) = ScikitLearn.Find();
        _folder = Directory.CreateTempSubdirectory("themeclassifier-scikit-");
        string script = FileIn("predict.py"), training = FileIn("training.jsonl"), statements = FileIn("statements.jsonl");
        using (var reader = new StreamReader(typeof(ScikitPeer).Assembly.GetManifestResourceStream("predict.py")!))
        {
            File.WriteAllText(script, reader.ReadToEnd());
        }

        File.WriteAllLines(training, data.Training(PeerData.NoFold).SelectMany(i => Enumerable.Repeat(Line(data, i), (int)data.Weight(i))));
        File.WriteAllLines(statements, texts.Select(text => JsonSerializer.Serialize(text)));
        var start = new ProcessStartInfo(python, [script, training, statements]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var library in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS" })
        {
            start.Environment[library] = "1";
        }

        _process = Process.Start(start) ?? throw new PeerException($"{python} cannot be started");
        Answer(); // fitted
        Contender = new Contender($"scikit-learn {version} `predict_proba`, batch of {texts.Count.ToString("#,0", CultureInfo.InvariantCulture)}", "1", () =>
        {
            _process.StandardInput.WriteLine();
            _process.StandardInput.Flush();
            return Answer() / texts.Count;
        });

        string FileIn(string name) => Path.Combine(_folder.FullName, name);
    }

    public Contender Contender { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private double Answer() => double.TryParse(_process.StandardOutput.ReadLine(), CultureInfo.InvariantCulture, out var seconds)
        ? seconds
        : throw new PeerException("scikit-learn ended without an answer");

    /// <summary>A head that is not coded counts as no: one matrix of labels knows no gaps, and the time does not depend on it.</summary>
    private static string Line(FoldedStatements data, int i) => JsonSerializer.Serialize(
        new ScikitRow(data.Statements[i].Text, [.. Enumerable.Range(0, data.Heads).Select(head => data.Label(i, head) == true ? 1 : (int?)0)], PeerData.NoFold, 1, false),
        ScikitJson.Default.ScikitRow);
}
