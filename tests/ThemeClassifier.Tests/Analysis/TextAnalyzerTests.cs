using ThemeClassifier.Analysis;

namespace ThemeClassifier.Tests.Analysis;

public sealed class TextAnalyzerTests
{
    private static readonly TextAnalyzer Analyzer = new(DutchTokenizer.Instance);

    [Theory]
    [InlineData("AVG-Wet", "avg-wet")]
    [InlineData("zo’n", "zo'n")]
    [InlineData("zorgcoo\u0308rdinator", "zorgcoördinator")]
    [InlineData("(jeugd)hulp", "jeugdhulp")]
    [InlineData("non\u2011profit", "non-profit")]
    public void Spellings_of_one_word_become_one(string text, string expected) =>
        Assert.Equal(expected, Analyzer.Analyze(text).Normalized(0).ToString());

    [Fact]
    public void A_result_that_is_used_again_forgets_what_it_held()
    {
        var result = Analyzer.Analyze("een lange zin met woorden");
        Analyzer.Analyze("kort", result);

        Assert.Single(result.Tokens);
        Assert.Equal("kort", result.Normalized(0).ToString());
    }
}
