using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Training;

public sealed class PlattFitterTests
{
    [Fact]
    public void The_sigmoid_that_made_the_labels_is_found()
    {
        var random = new Random(4);
        float[] scores = [.. Enumerable.Range(0, 50_000).Select(_ => (float)((random.NextDouble() * 8) - 4))];
        bool[] labels = [.. scores.Select(score => random.NextDouble() < 1 / (1 + Math.Exp((-1.5 * score) + 0.7)))];

        var calibration = PlattFitter.Fit(scores, labels);

        Assert.InRange(calibration.Slope, -1.56f, -1.44f);
        Assert.InRange(calibration.Offset, 0.64f, 0.76f);
    }

    [Fact]
    public void Perfectly_separated_scores_do_not_become_certain()
    {
        var calibration = PlattFitter.Fit([-2, -1, 1, 2], [false, false, true, true]);
        Assert.InRange(calibration.Probability(2), 0.6f, 0.95f);
    }

    [Fact]
    public void Without_positives_everything_is_improbable() =>
        Assert.True(PlattFitter.Fit([-1, 0, 1, 2], [false, false, false, false]).Probability(2) < 0.5f);
}
