using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Report;
using ThemeClassifier.Evaluation.Report.Sections;
using ThemeClassifier.Tests.Evaluation.Baselines;

namespace ThemeClassifier.Tests.Evaluation.Report;

public sealed class SectionTests
{
    [Fact]
    public void A_pair_is_a_missed_and_a_wrong_theme_of_one_statement() => Assert.Equal(
        [(0, 1, 2), (2, 1, 1)],
        ConfusionSection.Pairs([Scored([0], [1]), Scored([0, 2], [1]), Scored([1], [1]), Scored([2], [])]));

    [Fact]
    public void The_worst_error_is_the_surest_one()
    {
        var (slight, grave) = (Scored([0], [1], 0.4f, 0.5f), Scored([0], [1], 0.1f, 0.9f));

        Assert.Equal([grave, slight], WorstSection.Worst([slight, Scored([1], [1], 0.1f, 0.9f), grave]));
    }

    [Fact]
    public void The_surest_half_has_the_highest_first_probabilities()
    {
        var (sure, unsure) = (Scored([0], [0], 0.1f, 0.9f), Scored([0], [0], 0.6f, 0.2f));

        Assert.Equal([sure], AbstentionSection.Surest([unsure, sure], 0.5));
        Assert.Equal([sure, unsure], AbstentionSection.Surest([unsure, sure], 1));
    }

    [Fact]
    public void The_parts_of_a_learning_curve_are_nested_and_the_last_is_everything()
    {
        var data = FoldedData.Create(supplement: 30);
        var curves = new LearningCurves(data, _ => { });
        var (some, more) = (curves.Learned(0.25, 0), curves.Learned(0.5, 0.1));

        Assert.Equal((15, 33, 90), (some.Count, more.Count, curves.Learned(1, 1).Count));
        Assert.Subset(more, some);
    }

    [Theory]
    [InlineData(0.5, "0,500")]
    [InlineData(-0.0315, "−0,032")]
    [InlineData(double.NaN, "–")]
    public void Numbers_are_written_the_Dutch_way(double value, string expected) => Assert.Equal(expected, Dutch.Fraction(value));

    private static ScoredStatement Scored(int[] gold, int[] assigned, params float[] probabilities) => new(
        new LabeledStatement("", "", gold, 0, "", [], StatementOrigin.Quote), probabilities, assigned, ClassificationStatus.Assigned, [1f]);
}
