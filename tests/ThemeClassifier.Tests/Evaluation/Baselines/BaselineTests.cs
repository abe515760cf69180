using ThemeClassifier.Analysis;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Baselines;

namespace ThemeClassifier.Tests.Evaluation.Baselines;

public sealed class BaselineTests
{
    [Fact]
    public void Most_frequent_says_the_same_of_every_statement()
    {
        var scored = MostFrequent.Score(FoldedData.Create());

        Assert.Equal(60, scored.Length);
        Assert.All(scored, statement => Assert.Equal([0], statement.Assigned));
        Assert.Equal(2 / 3.0, Metrics.PrecisionAt1(scored), 6);
    }

    [Fact]
    public void Keywords_find_the_theme_of_a_concept() => Assert.Equal(1, Metrics.PrecisionAt1(KeywordBaseline.Score(FoldedData.Create())));

    [Fact]
    public void A_keyword_that_the_training_never_saw_says_what_is_frequent_everywhere()
    {
        var data = FoldedData.Create();
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        int[][] concepts = [.. data.Statements.Select(statement => KeywordBaseline.ConceptsIn(data.Lexicon, analyzer, statement.Text))];
        var police = Assert.Single(concepts[1]);
        int[] training = [.. Enumerable.Range(0, 60).Where(i => i % 3 != 0)];

        var shares = KeywordBaseline.Shares(data, concepts, training);

        Assert.Equal(1, shares[police, 0], 6);
        Assert.Equal(0, shares[1 - police, 1], 6);
        Assert.Equal(1, shares[1 - police, 0], 6);
    }

    [Fact]
    public void Without_the_supplement_the_quotes_stay_in_their_folds()
    {
        var data = FoldedData.Create(supplement: 30);
        var quotes = data.WithoutSupplement();

        Assert.Equal(60, quotes.Statements.Count);
        Assert.Equal(data.Folds.Take(60), quotes.Folds);
        Assert.Equal(0, quotes.Supplement);
    }

    [Fact]
    public void FastText_names_its_labels_in_the_order_of_their_probability()
    {
        var margins = FastText.Margins("__label__2 0.5 __label__0 0.9", 3);

        Assert.Equal(0, margins[2], 5);
        Assert.Equal(MathF.Log(9), margins[0], 4);
        Assert.True(margins[1] < -10);
    }

    [Fact]
    public void Other_programs_are_measured_on_the_same_quotes_or_say_why_not()
    {
        var data = FoldedData.Create(supplement: 30);
        Check(() => ScikitLearn.Score(data, _ => { }).Values);
        Check(() => [FastText.Score(data, _ => { })]);

        static void Check(Func<IEnumerable<ScoredStatement[]>> score)
        {
            try
            {
                Assert.All(score(), scored => Assert.Equal(60, scored.Length));
            }
            catch (PeerException exception)
            {
                Assert.Contains("not installed", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_program_that_is_not_there_is_no_crash() =>
        Assert.Throws<PeerException>(() => PeerProcess.Run("no-such-program-here", [], _ => { }));
}
