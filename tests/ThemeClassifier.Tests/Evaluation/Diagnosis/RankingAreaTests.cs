using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Diagnosis;

namespace ThemeClassifier.Tests.Evaluation.Diagnosis;

public sealed class RankingAreaTests
{
    [Fact]
    public void The_area_is_the_part_of_the_pairs_in_the_right_order() =>
        Assert.Equal(4.5 / 6, RankingArea.Of([3, 1, 2], [2, 0]).Value);

    [Fact]
    public void Perfect_order_has_no_interval_and_chance_is_a_half()
    {
        Assert.Equal(new Figure(1, 1, 1), RankingArea.Of([3, 4], [1, 2]));
        Assert.Equal(0.5, RankingArea.Of([1, 1], [1, 1, 1]).Value);
    }

    // Hanley and McNeil: area 0.75, 20 on each side: Q1 = 0.6, Q2 = 9/14, standard error 0.0775
    [Fact]
    public void The_interval_is_hanley_and_mcneils()
    {
        double[] high = [.. Enumerable.Repeat(1.0, 10), .. Enumerable.Repeat(0.0, 10)];
        var area = RankingArea.Of(high, [.. Enumerable.Repeat(0.0, 20)]);

        Assert.Equal(0.75, area.Value);
        Assert.Equal(0.75 - (1.96 * 0.0775), area.Low!.Value, 2);
        Assert.Equal(0.75 + (1.96 * 0.0775), area.High!.Value, 2);
    }
}
