using Microsoft.ML;
using Microsoft.ML.Data;
using ThemeClassifier.Analysis;
using ThemeClassifier.Features;
using ThemeClassifier.Storage;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Training;

/// <summary>Compares the frozen model with ML.NET's own prediction from <c>model.zip</c>.</summary>
internal static class PipelineParity
{
    private const float Tolerance = 1e-4f;

    public static void AssertAgrees(string folder, IEnumerable<string> texts)
    {
        var model = ThemeModel.Load(folder);
        var ml = new MLContext(1);
        using var zip = File.OpenRead(Path.Combine(folder, ModelDirectory.ZipFile));
        var pipeline = ml.Model.Load(zip, out _);
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        var extractor = new TermExtractor(ModelDirectory.Read(folder).Lexicon);

        string[] all = [.. texts];
        var view = pipeline.Transform(ml.Data.LoadFromEnumerable(all.Select(text => TermRow.Of(analyzer, extractor, text)).ToArray()));
        var themes = model.Codebook.Themes.Select(theme => Column(view, theme.Id)).ToArray();
        var chapters = model.Codebook.Chapters.Select(chapter => Column(view, chapter.Id)).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            var scored = model.Score(new LabeledStatement("", all[i], [], -1, "", [], StatementOrigin.Quote));
            for (var theme = 0; theme < themes.Length; theme++)
            {
                Assert.InRange(scored.Probabilities[theme] - themes[theme][i], -Tolerance, Tolerance);
            }

            // Ranks may differ only where ML.NET itself sees no difference.
            var expected = Enumerable.Range(0, themes.Length).OrderByDescending(theme => themes[theme][i]).ThenBy(theme => theme).ToArray();
            for (var rank = 0; rank < expected.Length; rank++)
            {
                Assert.InRange(themes[expected[rank]][i] - themes[scored.Ranking[rank]][i], -1e-5f, 1e-5f);
            }

            var sum = chapters.Sum(chapter => chapter[i]);
            for (var chapter = 0; chapter < chapters.Length; chapter++)
            {
                Assert.InRange(scored.Chapters[chapter] - (chapters[chapter][i] / sum), -Tolerance, Tolerance);
            }
        }
    }

    private static float[] Column(IDataView view, string id) => [.. view.GetColumn<float>(PipelineZip.ProbabilityPrefix + id)];
}
