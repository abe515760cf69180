using CsCheck;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Tests;

public sealed class ThemeModelTests
{
    private static readonly ThemeModel Model = ThemeModel.Load(Repository.Model);

    [Fact]
    public void A_statement_about_privacy_rules_is_filed_under_data_sharing() =>
        Assert.Equal("gegevensdeling", Classify("Door de AVG kunnen we signalen niet delen met de politie").Themes[0].Theme.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("🙂🙃🔥")]
    [InlineData("\0\0\0")]
    [InlineData("1234 5678 90")]
    [InlineData("ᚠᚢᚦᚨᚱᚲ שלום мир 世界")]
    public void A_text_without_known_words_has_no_theme_and_no_ranking_from_the_prior(string text)
    {
        var result = Classify(text);

        Assert.Equal(ClassificationStatus.NoTheme, result.Status);
        Assert.Empty(result.Themes);
    }

    [Theory]
    [InlineData("Where can I buy a return ticket to Manchester?")]
    [InlineData("Der Zug nach Berlin fährt heute leider nicht.")]
    [InlineData("Il fait très beau aujourd'hui à Paris.")]
    [InlineData("Ik bak vanavond pannenkoeken met stroop.")]
    public void Other_languages_and_other_subjects_have_no_theme(string text) => Assert.Equal(ClassificationStatus.NoTheme, Classify(text).Status);

    [Fact]
    public void A_control_character_does_not_hide_a_theme() =>
        Assert.Equal("gegevensdeling", Classify("Door de AVG\0kunnen we\u0007 signalen niet delen").Themes[0].Theme.Id);

    [Fact]
    public void A_megabyte_is_classified_and_more_is_an_error()
    {
        var sentence = "De zorgcoördinator heeft een mandaat nodig. ";
        var megabyte = string.Concat(Enumerable.Repeat(sentence, ThemeModel.LongestText / sentence.Length));

        Assert.Contains(Classify(megabyte).Themes, theme => theme.Theme.Id == "zorgcoordinatie");
        Assert.Equal(ClassificationStatus.Error, Classify(megabyte + sentence).Status);
    }

    [Fact]
    public void The_pieces_of_an_explanation_and_the_bias_add_up_to_the_score()
    {
        const string Text = "Gemeenten delen signalen niet met gemeenten, door de AVG.";
        var result = Model.Classify(new Statement("1", Text), explain: true);

        var explanation = result.Explanation![0];
        var head = Model.Codebook.IndexOfTheme(explanation.Theme.Id);
        var calibration = Model.Manifest.Content.Calibration[head];
        var score = explanation.Bias + explanation.Terms.Sum(term => term.Weight);
        Assert.Equal(result.Themes[0].Probability, 1 / (1 + Math.Exp((calibration.Slope * score) + calibration.Offset)), 4);
        Assert.All(explanation.Terms, term => Assert.Equal(Text[term.Start..term.End], term.Text));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        string[] texts = [.. File.ReadLines(Path.Combine(Repository.TrainingData, "quotes.csv")).Take(300)];
        string[] alone = [.. texts.Select(text => ClassificationJson.Write(Classify(text)))];

        Parallel.For(0, texts.Length * 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.Equal(alone[i % texts.Length], ClassificationJson.Write(Classify(texts[i % texts.Length]))));
    }

    [Fact]
    public void Any_text_gets_a_sensible_answer() =>
        Gen.String.Sample(text =>
        {
            var result = Classify(text);
            Assert.NotEqual(ClassificationStatus.Error, result.Status);
            Assert.All(result.Ranking, theme => Assert.InRange(theme.Probability, 0f, 1f));
            Assert.Equal(result.Status == ClassificationStatus.NoTheme, result.Themes.Count == 0);
        });

    private static Classification Classify(string text) => Model.Classify(new Statement("1", text));
}
