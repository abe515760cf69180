using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Tests.Features;

public sealed class FeaturizerTests
{
    [Fact]
    public void Each_block_has_its_own_length_and_repeats_count()
    {
        var vocabulary = new Vocabulary([Hash("avg"), Hash("wet"), TermHash.Of(TermBlock.Grams, " avg")], [new(2, 1), new(1, 0.5f), new(0, 1)], [1f, 2f, 3f]);
        var features = Featurize(vocabulary, "avg avg wet onbekend");

        // words: 2·1 and 1·2, so both 2 / √8; pieces: one, brought to its block's 0.5
        Assert.Equal([0, 2, 1], features.Rows);
        Assert.Equal(0.7071f, features.Values[0], 4);
        Assert.Equal(0.5f, features.Values[1], 4);
        Assert.Equal(0.7071f, features.Values[2], 4);
        Assert.Equal(0.75f, features.KnownPart);
    }

    [Fact]
    public void A_text_without_known_terms_has_no_features()
    {
        var features = Featurize(new Vocabulary([Hash("avg")], [new(1, 1), new(0, 1), new(0, 1)], [1f]), "iets anders");

        Assert.Empty(features.Rows);
        Assert.Equal(0f, features.KnownPart);
    }

    [Fact]
    public void A_vocabulary_with_a_term_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Vocabulary([1, 1], [new(2, 1), new(0, 1), new(0, 1)], [1f, 1f]));

    private static ulong Hash(string word) => TermHash.Of(TermBlock.Words, word);

    private static FeatureVector Featurize(Vocabulary vocabulary, string text)
    {
        var terms = new List<Term>();
        new TermExtractor(Lexicon.Empty).Extract(new TextAnalyzer(DutchTokenizer.Instance).Analyze(text), terms);
        var features = new FeatureVector();
        new Featurizer(vocabulary).Featurize(terms, features);
        return features;
    }
}
