using ThemeClassifier.Evaluation.Diagnosis;

namespace ThemeClassifier.Tests.Evaluation.Diagnosis;

public sealed class PlantedFaultsTests(PlantedFaults faults) : IClassFixture<PlantedFaults>
{
    // Half of a theme's statements lie below the theme's mean, so about half of the missing labels can be found.
    [Fact]
    public void Labels_that_were_left_out_are_found()
    {
        var found = Suspects(PlantedFaults.Lost, SuspectKind.Missing);

        Assert.Equal(10, faults.Losers.Count);
        Assert.InRange(faults.Losers.Intersect(found).Count(), 3, 10);
        Assert.InRange(found.Except(faults.Losers).Count(), 0, 2);
    }

    [Fact]
    public void Labels_that_were_put_in_are_found()
    {
        var found = Suspects(PlantedFaults.Gained, SuspectKind.Wrong);

        Assert.Equal(10, faults.Gainers.Count);
        Assert.InRange(faults.Gainers.Intersect(found).Count(), 7, 10);
        Assert.InRange(found.Except(faults.Gainers).Count(), 0, 3);
    }

    [Fact]
    public void The_theme_that_was_split_is_the_worst_pair()
    {
        var pair = InseparablePairs.Find(faults.Data.Codebook, faults.Scored)[0];

        Assert.Equal((PlantedFaults.Split, PlantedFaults.Twin), (pair.First, pair.Second));
        Assert.True(pair is { Overlaps: true, Both: 0, OnlyFirst: > 20, OnlySecond: > 20 });
        Assert.InRange(pair.Separation.Value!.Value, 0.2, 0.7);
    }

    [Theory]
    [InlineData("zorgcoordinatie", "criminele-uitbuiting")]
    [InlineData("rol-gemeenten", "arbeidsuitbuiting")]
    public void A_pair_with_nothing_in_common_is_not_listed(string first, string second) =>
        Assert.DoesNotContain(
            InseparablePairs.Find(faults.Data.Codebook, faults.Scored),
            pair => new[] { pair.First, pair.Second }.Intersect([first, second]).Count() == 2);

    private string[] Suspects(string theme, SuspectKind kind) =>
    [
        .. SuspectLabels.Find(faults.Data.Codebook, faults.Scored)
            .Where(suspect => suspect.Theme == theme && suspect.Kind == kind)
            .Select(suspect => suspect.Id),
    ];
}
