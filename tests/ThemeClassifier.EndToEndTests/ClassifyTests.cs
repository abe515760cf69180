using System.Text;
using System.Text.Json;

namespace ThemeClassifier.Tests;

public sealed class ClassifyTests
{
    private const string Statement = "Door de AVG kunnen we signalen niet delen met de politie";

    [Fact]
    public void A_statement_is_filed_and_shown_in_words()
    {
        var result = Cli.Run("classify", Statement);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("1  gegevensdeling", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Json_has_exactly_the_promised_names()
    {
        using var json = JsonDocument.Parse(Cli.Run("classify", Statement, "--format", "json").Output);

        Assert.Equal(["id", "status", "themes", "ranking", "chapter", "model"], Names(json.RootElement));
        Assert.Equal(["id", "probability"], Names(json.RootElement.GetProperty("themes")[0]));
        Assert.Equal(["id", "probability"], Names(json.RootElement.GetProperty("chapter")));
        Assert.Equal(5, json.RootElement.GetProperty("ranking").GetArrayLength());
        Assert.Equal("assigned", json.RootElement.GetProperty("status").GetString());
        Assert.Matches("^mensenhandel@[0-9a-f]{12}$", json.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public void An_explanation_names_pieces_of_the_text()
    {
        using var json = JsonDocument.Parse(Cli.Run("classify", Statement, "--format", "json", "--explain", "--top", "2").Output);

        Assert.Equal(2, json.RootElement.GetProperty("ranking").GetArrayLength());
        var term = json.RootElement.GetProperty("explanation")[0].GetProperty("terms")[0];
        Assert.Equal(Statement[term.GetProperty("start").GetInt32()..term.GetProperty("end").GetInt32()], term.GetProperty("text").GetString());
    }

    [Fact]
    public void Each_line_of_stdin_is_a_statement_and_a_bad_one_spoils_nothing()
    {
        var result = Cli.RunWithInput([.. Encoding.UTF8.GetBytes(Statement + "\n\n"), 0xc3, 0x28, .. "\nEr is één zorgcoördinator per regio.\r\n"u8], "classify", "-", "--format", "json");

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(["assigned", "no-theme", "error", "assigned"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()));
        Assert.Contains("byte 58", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_megabyte_of_text_gets_an_answer_and_more_an_error_row()
    {
        var line = string.Concat(Enumerable.Repeat("De opvang zit vol. ", (1 << 20) / 19));
        var result = Cli.RunWithInput(Encoding.UTF8.GetBytes(line + "\n" + line + line + "\n"), "classify", "-", "--format", "json");

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(2, result.Lines.Length);
        Assert.Contains("zorg-en-opvang", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"error\"", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_beside_the_program_is_verified_without_naming_it()
    {
        var result = Cli.Run("model", "verify");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("golden rows as recorded", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_error_budget_assigns_less()
    {
        var input = File.ReadAllBytes(Path.Combine(Repository.TrainingData, "quotes.csv"));
        int Assigned(params string[] arguments) =>
            Cli.RunWithInput(input, ["classify", "-", "--format", "json", .. arguments]).Lines.Count(line => line.Contains("\"status\":\"assigned\"", StringComparison.Ordinal));

        Assert.True(Assigned("--max-error", "0.05") < Assigned());
    }

    [Fact]
    public void Output_is_the_same_whatever_the_locale() =>
        Assert.Equal(
            Cli.Run([], [("LC_ALL", "C")], "classify", Statement).Output,
            Cli.Run([], [("LC_ALL", "nl_NL.ISO-8859-1")], "classify", Statement).Output);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
