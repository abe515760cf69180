using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Tests.Features;

public sealed class TermExtractorTests
{
    private static readonly TermExtractor Extractor = new(Lexicon.Empty);

    [Fact]
    public void Words_pairs_and_pieces_are_spelled_with_their_boundaries() =>
        Assert.Equal(
            ["de", " de ", "avg", "de avg", " avg", " avg ", "avg "],
            Spell("De AVG"));

    [Fact]
    public void A_pair_does_not_reach_over_punctuation() => Assert.DoesNotContain("ja nee", Spell("Ja. Nee"));

    [Fact]
    public void Equal_spellings_in_a_block_have_equal_hashes_and_others_have_not()
    {
        var analyzed = new TextAnalyzer(DutchTokenizer.Instance).Analyze(string.Join(' ', File.ReadLines(Path.Combine(Repository.TrainingData, "quotes.csv"))));
        var terms = new List<Term>();
        Extractor.Extract(analyzed, terms);

        var spellings = terms.GroupBy(term => term.Hash).Select(group => group.Select(term => (term.Block, Extractor.Spell(analyzed, term))).Distinct().Count());
        Assert.All(spellings, count => Assert.Equal(1, count));
        Assert.Equal(terms.Select(term => (term.Block, Extractor.Spell(analyzed, term))).Distinct().Count(), terms.Select(term => term.Hash).Distinct().Count());
    }

    private static IEnumerable<string> Spell(string text)
    {
        var analyzed = new TextAnalyzer(DutchTokenizer.Instance).Analyze(text);
        var terms = new List<Term>();
        Extractor.Extract(analyzed, terms);
        return terms.Select(term => Extractor.Spell(analyzed, term));
    }
}
