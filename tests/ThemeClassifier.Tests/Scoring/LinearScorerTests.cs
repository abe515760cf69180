using CsCheck;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Tests.Scoring;

public sealed class LinearScorerTests
{
    /// <summary>31 heads fill one run of registers, 70 need three, 1 hardly any.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(70)]
    public void A_score_is_the_bias_plus_the_weighted_rows(int heads)
    {
        const int Terms = 50;
        var random = new Random(heads);
        float[] weights = [.. Enumerable.Range(0, Terms * heads).Select(_ => (random.NextSingle() * 4) - 2)];
        float[] bias = [.. Enumerable.Range(0, heads).Select(_ => random.NextSingle())];
        var features = Features(Terms, [3, 49, 3, 0, 17]);
        var scorer = new LinearScorer(weights, bias);

        var scores = new float[heads + 1];
        scores[heads] = 42;
        scorer.Score(features, scores);

        for (var head = 0; head < heads; head++)
        {
            var expected = bias[head] + features.Rows.Zip(features.Values, (row, value) => (double)weights[(row * heads) + head] * value).Sum();
            Assert.Equal(expected, scores[head], 1e-4);
        }

        Assert.Equal(42, scores[heads]); // what lies behind the heads is not touched
        Assert.Equal(weights, scorer.ToWeights());
        Assert.Equal(weights[(17 * heads) + heads - 1], scorer.WeightOf(17, heads - 1));
    }

    [Fact]
    public void A_text_without_known_terms_scores_the_bias()
    {
        var scores = new float[2];
        new LinearScorer([1f, 2f], [0.5f, -0.5f]).Score(new FeatureVector(), scores);
        Assert.Equal([0.5f, -0.5f], scores);
    }

    [Fact]
    public void Weights_that_are_no_whole_rows_or_no_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new LinearScorer([1f, 2f, 3f], [0f, 0f]));
        Assert.Throws<ArgumentException>(() => new LinearScorer([1f, float.NaN], [0f, 0f]));
        Assert.Throws<ArgumentException>(() => new LinearScorer([1f, 2f], [0f, float.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => new LinearScorer([1f], []));
    }

    private static FeatureVector Features(int terms, int[] occurrences)
    {
        var features = new FeatureVector();
        features.Clear(terms);
        foreach (var row in occurrences)
        {
            features.Count(row);
        }

        features.EndCount();
        return features;
    }
}
