using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Training;

public sealed class FoldPlanTests
{
    private static readonly string[] Groups = [.. Enumerable.Range(0, 103).Select(i => $"g{i / 2}")];

    [Fact]
    public void A_group_is_never_split()
    {
        var folds = FoldPlan.Deal(Groups, 10, 1);
        Assert.All(Groups.Zip(folds).GroupBy(pair => pair.First), group => Assert.Single(group.Select(pair => pair.Second).Distinct()));
    }

    [Fact]
    public void Folds_have_nearly_the_same_number_of_groups()
    {
        var sizes = Groups.Zip(FoldPlan.Deal(Groups, 10, 1)).Distinct().CountBy(pair => pair.Second).Select(size => size.Value).ToArray();
        Assert.Equal(10, sizes.Length);
        Assert.True(sizes.Max() - sizes.Min() <= 1);
    }

    [Fact]
    public void The_seed_decides_the_folds()
    {
        Assert.Equal(FoldPlan.Deal(Groups, 10, 1), FoldPlan.Deal(Groups, 10, 1));
        Assert.NotEqual(FoldPlan.Deal(Groups, 10, 1), FoldPlan.Deal(Groups, 10, 2));
    }
}
