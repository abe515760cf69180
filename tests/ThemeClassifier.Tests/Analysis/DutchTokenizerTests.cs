using CsCheck;
using ThemeClassifier.Analysis;

namespace ThemeClassifier.Tests.Analysis;

public sealed class DutchTokenizerTests
{
    [Theory]
    [InlineData("Zo'n zorg- en veiligheidspartij", "Zo'n|zorg-|en|veiligheidspartij")]
    [InlineData("'s Avonds bij RIEC's", "'s|Avonds|bij|RIEC's")]
    [InlineData("18-min/18-plus en 18+", "18-min|/|18-plus|en|18+")]
    [InlineData("art. 273f Sr", "art.|273f|Sr")]
    [InlineData("t.a.v. de B8, z.s.m.", "t.a.v.|de|B8|,|z.s.m.")]
    [InlineData("(jeugd)hulp (bijv. thuis)", "(jeugd)hulp|(|bijv.|thuis|)")]
    [InlineData("mail a.b@coa.nl of www.comensha.nl.", "mail|a.b@coa.nl|of|www.comensha.nl|.")]
    [InlineData("€ 2.000,50 in 2016-2019", "€|2.000,50|in|2016-2019")]
    [InlineData("slachtoffers/benadeelden", "slachtoffers|/|benadeelden")]
    [InlineData("Klaar.Nee", "Klaar|.|Nee")]
    public void Dutch_is_cut_where_a_reader_would_cut(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Tokens(text).Select(token => text[token.Start..token.End]));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\0\u0001")]
    public void A_text_without_anything_visible_has_no_tokens(string text) => Assert.Empty(Tokens(text));

    [Fact]
    public void Tokens_of_any_text_are_ordered_and_leave_only_white_space_and_broken_characters_out() =>
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokens(text))
            {
                Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
                Assert.DoesNotContain(text[end..token.Start], c => char.IsLetterOrDigit(c));
                end = token.End;
            }

            Assert.DoesNotContain(text[end..], char.IsLetterOrDigit);
        });

    [Fact]
    public void Time_grows_no_faster_than_the_text()
    {
        // A tokenizer that looks back from every character would need hours for this.
        foreach (var hostile in new[] { new string('a', 1_000_000), new string('.', 1_000_000), string.Concat(Enumerable.Repeat("a.", 500_000)), new string('(', 1_000_000) })
        {
            Assert.NotEmpty(Tokens(hostile));
        }
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        DutchTokenizer.Instance.Tokenize(text, tokens);
        return tokens;
    }
}
