using ThemeClassifier.Analysis;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Tests.Features;

public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = Parse("avim,opsporing\nrecherch*,opsporing\nte weinig,tekort\ngeen bed*,opvang\n");

    [Theory]
    [InlineData("De AVIM doet niets", "opsporing: AVIM")]
    [InlineData("Een rechercheur en de recherche", "opsporing: rechercheur|opsporing: recherche")]
    [InlineData("Er zijn te weinig plekken", "tekort: te weinig")]
    [InlineData("Geen bedden meer", "opvang: Geen bedden")]
    [InlineData("Geen", "")]
    [InlineData("avimachtig", "")]
    [InlineData("", "")]
    public void Words_phrases_and_open_endings_are_found_where_they_stand(string text, string expected)
    {
        var analyzed = new TextAnalyzer(DutchTokenizer.Instance).Analyze(text);
        var terms = new List<Term>();
        Lexicon.AddConcepts(analyzed, terms);

        var found = terms.Select(term => $"{Lexicon.Concepts[term.Start]}: {text[analyzed.Tokens[term.FirstToken].Start..analyzed.Tokens[term.LastToken].End]}");
        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("avim,a\navim,b\n", "line 3: the entry 'avim' occurs twice")]
    [InlineData("*avim,a\n", "* only at the end")]
    [InlineData("av*,a\n", "after at least 3 letters")]
    [InlineData("avim,\n", "empty")]
    [InlineData("twee  spaties,a\n", "single spaces")]
    public void A_wrong_entry_is_named(string rows, string expected) =>
        Assert.Contains(expected, Assert.Throws<InputException>(() => Parse(rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_is_read_back() =>
        Assert.Equal(Lexicon.Rows, Lexicon.From(CsvTable.Parse(System.Text.Encoding.UTF8.GetString(Lexicon.ToArray()), "copy.csv", "entry", "concept")).Rows);

    private static Lexicon Parse(string rows) => Lexicon.From(CsvTable.Parse("entry,concept\n" + rows, "lexicon.csv", "entry", "concept"));
}
