using ThemeClassifier.Decisions;

namespace ThemeClassifier.Tests.Decisions;

public sealed class DecisionPolicyTests
{
    private static readonly DecisionPolicy Policy = new() { Thresholds = [0.5f, 0.5f, 0.3f, 0.5f, 0.5f], NoThemeBelow = 0.2f, LeastOnTopic = 0.4f, LeastKnownWords = 0.25f, Budgets = [new(0.1f, 0.8f, 0.5f), new(0.2f, 0.6f, 0.7f)] };

    [Fact]
    public void A_probability_equal_to_the_threshold_is_chosen() => Assert.Equal((ClassificationStatus.Assigned, "0"), Decide([0.5f, 0, 0, 0, 0]));

    [Fact]
    public void Chosen_themes_come_most_probable_first_and_ties_in_codebook_order() =>
        Assert.Equal((ClassificationStatus.Assigned, "3,0,1"), Decide([0.6f, 0.6f, 0.1f, 0.9f, 0.2f]));

    [Fact]
    public void Each_theme_has_its_own_threshold() => Assert.Equal((ClassificationStatus.Assigned, "2"), Decide([0.4f, 0, 0.35f, 0, 0]));

    [Fact]
    public void At_most_four_themes_are_chosen() => Assert.Equal((ClassificationStatus.Assigned, "4,3,2,1"), Decide([0.6f, 0.7f, 0.8f, 0.9f, 1f]));

    [Fact]
    public void Between_no_theme_and_the_thresholds_the_best_guess_is_uncertain() => Assert.Equal((ClassificationStatus.Uncertain, "0"), Decide([0.4f, 0.1f, 0, 0, 0]));

    [Fact]
    public void When_nothing_is_probable_there_is_no_theme() => Assert.Equal((ClassificationStatus.NoTheme, ""), Decide([0.19f, 0, 0, 0, 0]));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.2f)]
    public void When_too_few_words_are_known_there_is_no_theme(float known) =>
        Assert.Equal((ClassificationStatus.NoTheme, ""), Decide([0.9f, 0, 0, 0, 0], known));

    [Fact]
    public void A_statement_that_is_probably_off_topic_has_no_theme() => Assert.Equal((ClassificationStatus.NoTheme, ""), Decide([0.9f, 0, 0, 0, 0], onTopic: 0.39f));

    [Theory]
    [InlineData(0.1f, ClassificationStatus.Uncertain)]
    [InlineData(0.15f, ClassificationStatus.Uncertain)]
    [InlineData(0.2f, ClassificationStatus.Assigned)]
    public void An_error_budget_makes_uncertain_what_would_exceed_it(float maxError, ClassificationStatus expected) =>
        Assert.Equal((expected, "0"), Decide([0.7f, 0, 0, 0, 0], maxError: maxError));

    [Fact]
    public void A_budget_smaller_than_any_measured_is_refused() =>
        Assert.Contains("smallest error budget", Assert.Throws<ArgumentOutOfRangeException>(() => Policy.WithMaxError(0.05f)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_number_of_probabilities_is_refused() => Assert.Throws<ArgumentException>(() => Decide([0.5f]));

    private static (ClassificationStatus, string) Decide(float[] probabilities, float known = 1, float onTopic = 1, float? maxError = null)
    {
        var chosen = new List<int>();
        var policy = maxError is { } budget ? Policy.WithMaxError(budget) : Policy;
        var status = policy.Decide(probabilities, onTopic, known, chosen);
        return (status, string.Join(',', chosen));
    }
}
