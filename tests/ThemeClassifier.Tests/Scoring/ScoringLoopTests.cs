using ThemeClassifier.Analysis;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Tests.Scoring;

public sealed class ScoringLoopTests
{
    private static readonly string[] Texts = [.. TrainingDirectory.Read(Repository.TrainingData, withSupplement: false).Quotes.Select(quote => quote.Text)];

    [Fact]
    public void The_loop_allocates_nothing_once_its_buffers_have_grown()
    {
        var (manifest, lexicon, tensors) = ModelDirectory.Read(Repository.Model);
        var parts = ModelParts.From(manifest.Content, lexicon, tensors);
        var (analyzer, extractor, featurizer) = (new TextAnalyzer(DutchTokenizer.Instance), new TermExtractor(lexicon), new Featurizer(parts.Vocabulary));
        var (text, terms, features, scores) = (new AnalyzedText(), new List<Term>(), new FeatureVector(), new float[parts.Scorer.Heads]);

        void ScoreAll()
        {
            foreach (var statement in Texts)
            {
                analyzer.Analyze(statement, text);
                terms.Clear();
                extractor.Extract(text, terms);
                featurizer.Featurize(terms, features);
                parts.Scorer.Score(features, scores);
            }
        }

        // Code that is not optimized yet may box a value; after a while a pass must come by without a byte.
        long allocated = 1;
        for (var pass = 0; pass < 200 && allocated > 0; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ScoreAll();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_text_gives_the_same_bits_whatever_was_scored_before_and_on_any_thread()
    {
        var model = ThemeModel.Load(Repository.Model);
        var alone = Texts.Select(text => Bits(ThemeModel.Load(Repository.Model).Classify(new Statement("1", text), 26))).Take(10).ToArray();
        var together = new string[Texts.Length * 4];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            together[i] = Bits(model.Classify(new Statement("1", Texts[i % Texts.Length]), 26)));

        Assert.Equal(alone, together[..10]);
        for (var i = 0; i < together.Length; i++)
        {
            Assert.Equal(together[i % Texts.Length], together[i]);
        }
    }

    private static string Bits(Classification result) =>
        string.Join(' ', result.Ranking.Select(theme => $"{theme.Theme.Id}{BitConverter.SingleToInt32Bits(theme.Probability):x}"));
}
