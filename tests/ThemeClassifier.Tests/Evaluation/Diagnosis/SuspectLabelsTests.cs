using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Diagnosis;

namespace ThemeClassifier.Tests.Evaluation.Diagnosis;

public sealed class SuspectLabelsTests
{
    private static readonly Codebook Codebook = new([new Theme("a", "", "", [])], [new Chapter("c", 1, "", "")]);

    /// <summary>Forty coded and forty uncoded statements as they should be, at 0.8 and 0.2.</summary>
    private static readonly ScoredStatement[] Sound =
        [.. Enumerable.Range(0, 80).Select(i => Scored($"sound{i}", i < 40, i < 40 ? 0.8f : 0.2f))];

    [Fact]
    public void A_label_beyond_the_mean_of_the_other_side_is_suspect()
    {
        var suspects = SuspectLabels.Find(Codebook, [.. Sound, Scored("wrong", true, 0.01f), Scored("missing", false, 0.9f), Scored("between", true, 0.5f)]);

        Assert.Equal([("wrong", SuspectKind.Wrong), ("missing", SuspectKind.Missing)], suspects.Select(suspect => (suspect.Id, suspect.Kind)));
        Assert.All(suspects, suspect => Assert.False(suspect.Cautious));
        Assert.InRange(suspects[0].Limit, 0.2, 0.23);
    }

    [Fact]
    public void The_furthest_beyond_the_limit_comes_first()
    {
        var suspects = SuspectLabels.Find(Codebook, [.. Sound, Scored("near", false, 0.85f), Scored("far", false, 0.99f), Scored("middle", true, 0.1f)]);

        Assert.Equal(["far", "middle", "near"], suspects.Select(suspect => suspect.Id));
        Assert.All(suspects, suspect => Assert.InRange(suspect.Margin, 0, 1));
    }

    [Fact]
    public void Of_a_theme_with_few_examples_only_the_most_extreme_are_listed_with_a_warning()
    {
        var few = Sound.Where((_, i) => i is < 20 or >= 40);
        var planted = Enumerable.Range(0, 6).Select(i => Scored($"missing{i}", false, 0.95f + (i / 200f)));
        var suspects = SuspectLabels.Find(Codebook, [.. few, .. planted, Scored("near", false, 0.82f)]);

        Assert.Equal(["missing5", "missing4", "missing3"], suspects.Select(suspect => suspect.Id));
        Assert.All(suspects, suspect => Assert.True(suspect.Cautious));
    }

    [Fact]
    public void A_theme_that_nothing_or_everything_is_coded_with_has_no_suspects()
    {
        Assert.Empty(SuspectLabels.Find(Codebook, [.. Sound.Take(40)]));
        Assert.Empty(SuspectLabels.Find(Codebook, [.. Sound.Skip(40)]));
        Assert.Empty(SuspectLabels.Find(Codebook, []));
    }

    private static ScoredStatement Scored(string id, bool coded, float probability) => new(
        new LabeledStatement(id, "", coded ? [0] : [], 0, id, [], StatementOrigin.Quote),
        [probability],
        probability >= 0.5 ? [0] : [],
        ClassificationStatus.Assigned,
        [1]);
}
