using ThemeClassifier.Evaluation;

namespace ThemeClassifier.Tests.Evaluation;

/// <summary>Figures worked out by hand for four statements and three themes.</summary>
public sealed class MetricsTests
{
    private static readonly ScoredStatement[] Statements =
    [
        Scored([0], [0.9f, 0.2f, 0.1f], [0]),
        Scored([1, 0], [0.8f, 0.7f, 0.1f], [0, 1]),
        Scored([2], [0.6f, 0.5f, 0.4f], [0], chapter: 1, heading: [1]),
        Scored([], [0.1f, 0.1f, 0.1f], [], chapter: -1),
    ];

    [Fact]
    public void Precision_at_1_counts_statements_with_a_theme() => Assert.Equal(2 / 3.0, Metrics.PrecisionAt1(Statements), 6);

    [Fact]
    public void First_theme_in_top_3() => Assert.Equal(1, Metrics.FirstThemeInTop3(Statements));

    [Fact]
    public void Micro_f1_is_over_all_decisions() => Assert.Equal(2 * 3 / 8.0, Metrics.MicroF1(Statements), 6);

    // theme 0: 2 hits of 3 decided and 2 coded; theme 1: 1 of 1 and 1; theme 2: 0 of 0 and 1
    [Fact]
    public void Macro_f1_is_the_mean_over_themes() => Assert.Equal((0.8 + 1 + 0) / 3, Metrics.MacroF1(Statements), 6);

    // 1, 1, and 1/3
    [Fact]
    public void Label_ranking_average_precision() => Assert.Equal((1 + 1 + (1 / 3.0)) / 3, Metrics.Lrap(Statements), 6);

    [Fact]
    public void Chapter_accuracy_leaves_uncoded_statements_out() => Assert.Equal(2 / 3.0, Metrics.ChapterAccuracy(Statements), 6);

    [Fact]
    public void Heading_figures_count_only_statements_under_a_known_heading()
    {
        Assert.Equal(0, Metrics.HeadingInTop(Statements, 1));
        Assert.Equal(1, Metrics.HeadingInTop(Statements, 3));
    }

    // theme by theme: .01+.04+.01, .04+.09+.01, .36+.25+.36, .01+.01+.01
    [Fact]
    public void Brier_is_the_mean_squared_difference_over_statements_and_themes() => Assert.Equal(1.2 / 12, Metrics.Brier(Statements), 6);

    // bins: .1 (5 times, none coded), .2 (not coded), .4 (coded), .5 and .6 (not), .7 and .8 and .9 (coded)
    [Fact]
    public void Calibration_error_weighs_the_bins_by_what_falls_in_them() =>
        Assert.Equal((0.5 + 0.2 + 0.6 + 0.5 + 0.6 + 0.3 + 0.2 + 0.1) / 12, Metrics.ExpectedCalibrationError(Statements), 6);

    [Fact]
    public void Certainty_that_is_right_has_no_calibration_error()
    {
        ScoredStatement[] certain = [Scored([0], [1, 0], [0])];

        Assert.Equal(0, Metrics.ExpectedCalibrationError(certain));
        Assert.Equal(0, Metrics.Brier(certain));
        Assert.Equal(1, ReliabilityBin.Of(certain)[^1].Count);
    }

    [Fact]
    public void Nothing_to_measure_is_no_number() => Assert.All(
        [Metrics.PrecisionAt1([]), Metrics.Brier([]), Metrics.ExpectedCalibrationError([])], value => Assert.True(double.IsNaN(value)));

    [Fact]
    public void The_interval_holds_the_value_and_is_the_same_each_time()
    {
        ScoredStatement[] many = [.. Enumerable.Range(0, 200).Select(i => Scored([i % 4 == 0 ? 1 : 0], [0.9f, 0.1f, 0], [0], group: $"g{i}"))];
        var figure = new Bootstrap(many, 1).Measure(Metrics.PrecisionAt1);

        Assert.Equal(0.75, figure.Value);
        // the normal approximation gives 0.75 ± 0.06
        Assert.InRange(figure.Low!.Value, 0.67, 0.71);
        Assert.InRange(figure.High!.Value, 0.79, 0.83);
        Assert.Equal(figure, new Bootstrap(many, 1).Measure(Metrics.PrecisionAt1));
    }

    private static ScoredStatement Scored(int[] gold, float[] probabilities, int[] assigned, int chapter = 0, int[]? heading = null, string? group = null) => new(
        new LabeledStatement("", "", gold, chapter, group ?? string.Join(',', probabilities), heading ?? [], StatementOrigin.Quote),
        probabilities,
        assigned,
        ClassificationStatus.Assigned,
        [0.9f, 0.1f]);
}
