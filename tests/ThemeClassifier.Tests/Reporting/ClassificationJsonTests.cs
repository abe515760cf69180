using System.Text.Json;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Tests.Reporting;

public sealed class ClassificationJsonTests
{
    private static readonly ThemeModel Model = ThemeModel.Load(Repository.Model);

    [Fact]
    public void The_fields_have_their_fixed_names_and_order()
    {
        using var json = JsonDocument.Parse(ClassificationJson.Write(Model.Classify(new Statement("a \"b\"\n", "De politie mag door de AVG geen gegevens delen."), top: 3)));
        Assert.Equal(["id", "status", "themes", "ranking", "chapter", "model"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("a \"b\"\n", json.RootElement.GetProperty("id").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("ranking").GetArrayLength());
        Assert.Equal("gegevensdeling", json.RootElement.GetProperty("themes")[0].GetProperty("id").GetString());
        Assert.Equal(Model.Id, json.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public void Probabilities_have_at_most_four_decimals()
    {
        using var json = JsonDocument.Parse(ClassificationJson.Write(Model.Classify(new Statement("1", "Er zijn te weinig opvangplekken."), top: 26)));
        Assert.All(json.RootElement.GetProperty("ranking").EnumerateArray(), theme =>
            Assert.InRange(theme.GetProperty("probability").GetRawText().Length, 1, "0.1234".Length));
    }

    [Fact]
    public void An_error_has_no_chapter_and_says_why()
    {
        using var json = JsonDocument.Parse(ClassificationJson.Write(Model.Failed("7", "unreadable")));
        Assert.Equal("error", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("chapter").ValueKind);
        Assert.Equal("unreadable", json.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public void The_weights_of_an_explanation_stand_where_they_say()
    {
        const string Text = "Slachtoffers doen uit angst geen aangifte.";
        var result = Model.Classify(new Statement("1", Text), explain: true);
        using var json = JsonDocument.Parse(ClassificationJson.Write(result));
        var terms = json.RootElement.GetProperty("explanation")[0].GetProperty("terms").EnumerateArray().ToArray();
        Assert.NotEmpty(terms);
        Assert.All(terms, term => Assert.Equal(term.GetProperty("text").GetString(), Text[term.GetProperty("start").GetInt32()..term.GetProperty("end").GetInt32()]));
    }
}
