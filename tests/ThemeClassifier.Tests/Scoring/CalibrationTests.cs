using CsCheck;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Tests.Scoring;

public sealed class CalibrationTests
{
    [Fact]
    public void A_probability_follows_the_convention_of_ml_net()
    {
        Assert.Equal(0.5f, new PlattCalibration(-1, 0).Probability(0));
        Assert.Equal(1 / (1 + Math.Exp(-3.5)), new PlattCalibration(-2, 0.5f).Probability(2), 1e-6);
    }

    [Fact]
    public void A_higher_score_is_never_less_probable() =>
        Gen.Select(Gen.Float[-50, 50], Gen.Float[-50, 50]).Sample((a, b) =>
        {
            var calibration = new PlattCalibration(-1.3f, 0.2f);
            Assert.InRange(calibration.Probability(a), 0f, 1f);
            Assert.True(a > b || calibration.Probability(a) <= calibration.Probability(b));
        });

    [Fact]
    public void Chapters_sum_to_one_also_when_none_is_probable()
    {
        float[] chapters = [0.6f, 0.2f, 0, 0.4f];
        ChapterDistribution.Normalize(chapters);
        Assert.Equal(0.5f, chapters[0], 1e-6f);
        Assert.Equal(1f / 6, chapters[1], 1e-6f);
        Assert.Equal(1, chapters.Sum(), 1e-6f);

        float[] none = [0, 0];
        ChapterDistribution.Normalize(none);
        Assert.Equal([0.5f, 0.5f], none);
    }

    [Fact]
    public void Trees_add_the_leaves_that_they_come_to()
    {
        // one tree of two splits for head 1: x0 <= 1 ? (x1 <= 5 ? 10 : 20) : 30; one of a single leaf for head 0
        var trees = new TreeTable([1, 0], [0, ~3], [0, 1], [1f, 5f], [1, ~0], [~2, ~1], [10f, 20f, 30f, 7f], [0.5f, 0.25f]);
        float[] Score(float x0, float x1)
        {
            var scores = new float[2];
            trees.Score([x0, x1], scores);
            return scores;
        }

        Assert.Equal([7.5f, 10.25f], Score(1, 5));
        Assert.Equal([7.5f, 20.25f], Score(0, 6));
        Assert.Equal([7.5f, 30.25f], Score(2, 0));
    }
}
