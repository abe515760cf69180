using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Diagnosis;

namespace ThemeClassifier.Tests.Evaluation.Diagnosis;

public sealed class ExamplesNeededTests
{
    private static readonly CurvePoint[] PowerLaw = Curve(n => 1 - (2 * Math.Pow(n, -0.5)));
    private static readonly CurvePoint[] Flat = Curve(_ => 0.6);

    [Fact]
    public void The_slope_that_made_the_curve_is_found()
    {
        Assert.Equal(0.5, ExamplesNeeded.Slope(PowerLaw), 3);
        Assert.Equal(0, ExamplesNeeded.Slope(Flat), 6);
        Assert.Equal(0, ExamplesNeeded.Slope([new CurvePoint(0, 0), new CurvePoint(0, 0)]));
    }

    // The error 0.4 has to become 0.2: half of it, so with slope 0.5 four times the examples.
    [Fact]
    public void The_number_follows_the_power_law() =>
        Assert.Equal((ExamplesVerdict.More, 120), ExamplesNeeded.Judge(40, 0.6, 0.5, 0.8));

    [Theory]
    [InlineData(40, 0.75, 0.5, ExamplesVerdict.Enough)]
    [InlineData(40, 0.80, 0.0, ExamplesVerdict.Enough)]
    [InlineData(40, 0.60, 0.1, ExamplesVerdict.NotByExamplesAlone)]
    [InlineData(40, 0.60, -0.3, ExamplesVerdict.NotByExamplesAlone)]
    [InlineData(40, 0.74, 0.1, ExamplesVerdict.More)]
    [InlineData(40, 0.10, 0.2, ExamplesVerdict.FarMore)]
    [InlineData(9, 0.90, 0.5, ExamplesVerdict.TooFewToTell)]
    public void A_verdict_is_given(int coded, double f1, double slope, ExamplesVerdict expected) =>
        Assert.Equal(expected, ExamplesNeeded.Judge(coded, f1, slope, ExamplesNeeded.DefaultTarget).Verdict);

    [Fact]
    public void The_slope_of_a_theme_with_few_examples_is_drawn_towards_that_of_all()
    {
        var codebook = new Codebook([.. "ab".Select(id => new Theme($"{id}", "", "", []))], [new Chapter("c", 1, "", "")]);
        var now = new Figure(0.6, 0.5, 0.7);
        var needs = ExamplesNeeded.Estimate(codebook, [PowerLaw, Flat], [now, now], [900, 10], 0.75);

        Assert.InRange(needs[0].Slope, 0.49, 0.5);
        Assert.InRange(needs[1].Slope, 0.4, 0.49);
    }

    private static CurvePoint[] Curve(Func<double, double> f1) => [.. new[] { 40.0, 60, 80, 100 }.Select(n => new CurvePoint(n, f1(n)))];
}
