using ThemeClassifier.Evaluation;

namespace ThemeClassifier.Tests.Evaluation;

public sealed class PairedBootstrapTests
{
    private const int Statements = 200;

    /// <summary>A is right on 120 of 200; B on the same ones and on 20 more.</summary>
    private static readonly ScoredStatement[] A = Scored(i => i < 120);
    private static readonly ScoredStatement[] B = Scored(i => i < 140);

    [Fact]
    public void A_known_difference_is_found_with_its_interval()
    {
        var difference = new PairedBootstrap(A, B, 1).Difference(Metrics.PrecisionAt1);

        // 20 of 200 differ, all one way: 0.1 ± 1.96 · sqrt(0.1 · 0.9 / 200)
        Assert.Equal(0.1, difference.Value);
        Assert.InRange(difference.Low!.Value, 0.05, 0.07);
        Assert.InRange(difference.High!.Value, 0.13, 0.155);
    }

    [Fact]
    public void The_paired_interval_is_narrower_than_that_of_one_figure()
    {
        var paired = new PairedBootstrap(A, B, 1).Difference(Metrics.PrecisionAt1);
        var single = new Bootstrap(A, 1).Measure(Metrics.PrecisionAt1);

        Assert.True(paired.High - paired.Low < single.High - single.Low);
    }

    [Fact]
    public void A_model_does_not_differ_from_itself()
    {
        var comparison = Comparison.Of("a", "a", A, A, 0, 1, 0);

        Assert.All(comparison.Figures, figure => Assert.Equal((figure.A, false), (figure.B, figure.ExcludesZero)));
        Assert.Equal(new Figure(0, 0, 0), comparison.Figures[0].Difference);
    }

    [Fact]
    public void Exchanging_the_models_turns_the_sign()
    {
        var (there, back) = (Comparison.Of("a", "b", A, B, 0, 1, 0).Figures[0], Comparison.Of("b", "a", B, A, 0, 1, 0).Figures[0]);

        Assert.Equal((0.6, 0.7, true), (there.A, there.B, there.ExcludesZero));
        Assert.Equal(-there.Difference.Value, back.Difference.Value);
        Assert.True(back.Difference.High < 0);
    }

    [Fact]
    public void Statements_of_one_group_are_drawn_together()
    {
        var comparison = Comparison.Of("a", "b", Scored(i => i < 120, groups: 50), Scored(i => i < 140, groups: 50), 0, 1, 0);
        Assert.Equal((Statements, 50), (comparison.Statements, comparison.Groups));
    }

    [Fact]
    public void Other_statements_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PairedBootstrap(A, B[1..], 1));

    [Fact]
    public void Nothing_to_measure_is_no_figure()
    {
        var comparison = Comparison.Of("a", "b", [], [], 0, 1, 0);
        Assert.All(comparison.Figures, figure => Assert.Equal((null, new Figure(null, null, null), false), (figure.A, figure.Difference, figure.ExcludesZero)));
    }

    private static ScoredStatement[] Scored(Func<int, bool> right, int groups = Statements) =>
    [
        .. Enumerable.Range(0, Statements).Select(i => new ScoredStatement(
            new LabeledStatement($"s{i}", "", [right(i) ? 0 : 1], 0, $"g{i % groups}", [], StatementOrigin.Quote),
            [0.9f, 0.1f],
            [0],
            ClassificationStatus.Assigned,
            [1])),
    ];
}
