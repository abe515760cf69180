using ThemeClassifier.Reporting;

namespace ThemeClassifier.Tests.Reporting;

public sealed class ClassificationTextTests
{
    private static readonly ThemeModel Model = ThemeModel.Load(Repository.Model);

    [Fact]
    public void The_first_line_is_the_verdict_and_assigned_themes_have_a_star()
    {
        var statement = new Statement("12", "Door de AVG kunnen we signalen niet delen met de politie");
        var result = Model.Classify(statement);
        var lines = ClassificationText.Write(statement.Text, result).Split('\n');

        Assert.Equal("12  " + string.Join(", ", result.Themes.Select(theme => theme.Theme.Id)), lines[0].TrimEnd());
        Assert.Contains(statement.Text, lines[1], StringComparison.Ordinal);
        Assert.Equal(result.Themes.Count, lines.Count(line => line.TrimStart().StartsWith("* ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_statement_about_something_else_is_said_to_have_no_theme()
    {
        var statement = new Statement("1", "Morgen regent het in het hele land en de trein naar Zwolle heeft vertraging.");
        Assert.StartsWith("1  geen thema", ClassificationText.Write(statement.Text, Model.Classify(statement)), StringComparison.Ordinal);
    }
}
