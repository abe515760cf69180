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
        string[] heads = [.. model.Codebook.Themes.Select(theme => theme.Id), .. model.Codebook.Chapters.Select(chapter => chapter.Id)];
        var columns = Columns(view, heads, all.Length);
        var themes = columns[..model.Codebook.Themes.Count];
        var chapters = columns[model.Codebook.Themes.Count..];
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

    /// <summary>Probabilities by head and text, in one pass: each pass would compute all heads again.</summary>
    private static float[][] Columns(IDataView view, string[] heads, int rows)
    {
        var columns = Array.ConvertAll(heads, _ => new float[rows]);
        var schema = Array.ConvertAll(heads, id => view.Schema[PipelineZip.ProbabilityPrefix + id]);
        using var cursor = view.GetRowCursor(schema);
        var getters = Array.ConvertAll(schema, column => cursor.GetGetter<float>(column));
        for (var row = 0; cursor.MoveNext(); row++)
        {
            for (var head = 0; head < heads.Length; head++)
            {
                getters[head](ref columns[head][row]);
            }
        }

        return columns;
    }
}
