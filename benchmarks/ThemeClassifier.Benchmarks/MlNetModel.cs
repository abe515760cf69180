using Microsoft.ML;
using Microsoft.ML.Data;
using ThemeClassifier.Analysis;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;
using ThemeClassifier.Storage;
using ThemeClassifier.Training;

namespace ThemeClassifier.Benchmarks;

/// <summary>The same model as ML.NET runs it, from <c>model.zip</c>. All heads are asked for: ML.NET computes no column that
/// nobody reads. Belongs to one thread at a time.</summary>
internal sealed class MlNetModel : IDisposable
{
    private readonly MLContext _ml = new(1);
    private readonly ITransformer _pipeline;
    private readonly PredictionEngine<TermRow, ProbabilityRow> _engine;
    private readonly ProbabilityRow _row = new();
    private readonly TextAnalyzer _analyzer = new(DutchTokenizer.Instance);
    private readonly TermExtractor _extractor;

    public MlNetModel(string directory)
    {
        var (manifest, lexicon, _) = ModelDirectory.Read(directory);
        _extractor = new TermExtractor(lexicon);
        using var zip = File.OpenRead(Path.Combine(directory, ModelDirectory.ZipFile));
        var loaded = _ml.Model.Load(zip, out _);
        string[] heads =
        [
            .. manifest.Content.Themes.Select(theme => theme.Id), .. manifest.Content.Chapters.Select(chapter => chapter.Id), HeadLayout.OnTopic,
        ];
        var view = loaded.Transform(_ml.Data.LoadFromEnumerable([new TermRow()]));
        var gather = _ml.Transforms.Concatenate(nameof(ProbabilityRow.Probabilities), [.. heads.Select(head => PipelineZip.ProbabilityPrefix + head)]).Fit(view);
        _pipeline = new TransformerChain<ITransformer>(loaded, gather);
        _engine = _ml.Model.CreatePredictionEngine<TermRow, ProbabilityRow>(_pipeline);
    }

    /// <summary>The terms that the pipeline takes.</summary>
    public TermRow Terms(string text) => TermRow.Of(_analyzer, _extractor, text);

    /// <summary>Terms to one probability a head, of which the next call makes new ones.</summary>
    public ReadOnlySpan<float> Predict(TermRow terms)
    {
        var row = _row;
        _engine.Predict(terms, ref row);
        return row.Probabilities.GetValues();
    }

    /// <summary>Text to probabilities.</summary>
    public ReadOnlySpan<float> Predict(string text) => Predict(Terms(text));

    /// <summary>All texts in one view, all probabilities read; returns their sum. ML.NET may use more than one thread.</summary>
    public float Transform(IEnumerable<string> texts)
    {
        var view = _pipeline.Transform(_ml.Data.LoadFromEnumerable(texts.Select(Terms)));
        var sum = 0f;
        foreach (var row in view.GetColumn<VBuffer<float>>(nameof(ProbabilityRow.Probabilities)))
        {
            foreach (var probability in row.GetValues())
            {
                sum += probability;
            }
        }

        return sum;
    }

    public void Dispose() => _engine.Dispose();
}

/// <summary>What is read of ML.NET's answer.</summary>
internal sealed class ProbabilityRow
{
    public VBuffer<float> Probabilities { get; set; }
}
