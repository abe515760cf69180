using System.CommandLine;
using System.Globalization;
using ThemeClassifier.Reading;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>classify</c>: one statement, or one a line.</summary>
internal static class ClassifyCommand
{
    private const string FromStandardInput = "-";

    public static Command Create()
    {
        var text = new Argument<string>("TEXT") { Description = "The statement; - reads one statement a line from stdin", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text for people, json for programs (one object a line)", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var top = new Option<int>("--top") { Description = "Length of the ranking", DefaultValueFactory = _ => ThemeModel.DefaultRanking };
        top.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var value) && value < 0)
            {
                result.AddError("--top: expected 0 or more");
            }
        });
        var explain = new Option<bool>("--explain") { Description = "Say which pieces of the text count, and how much" };
        var maxError = MaxErrorOption.Create();
        var model = new Option<string>("--model") { Description = "Model directory; the shipped model when not given", HelpName = "DIR" };

        var command = new Command("classify", "Tags one statement, or each line of stdin.") { text, format, top, explain, maxError, model };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(text);
            if (given is null && !Console.IsInputRedirected)
            {
                throw new UsageException("classify: give a statement, or - to read one a line from stdin");
            }

            var loaded = MaxErrorOption.Apply(ThemeModel.Load(parsed.GetValue(model) ?? Paths.DefaultModel), parsed.GetValue(maxError), "classify");

            var asJson = parsed.GetValue(format) == "json";
            if (given is not null && File.Exists(given))
            {
                Console.Error.WriteLine($"themeclassifier: note: '{given}' is a file, but its name is classified; for its lines: classify - < {given}");
            }

            var results = given is null or FromStandardInput
                ? ClassifyLines(loaded, parsed.GetValue(top), parsed.GetValue(explain))
                : [(given, loaded.Classify(new Statement("1", given), parsed.GetValue(top), parsed.GetValue(explain)))];

            var errors = 0;
            foreach (var (statement, result) in results)
            {
                errors += result.Status == ClassificationStatus.Error ? 1 : 0;
                Console.Out.Write(asJson ? ClassificationJson.Write(result) + "\n" : ClassificationText.Write(statement, result));
            }

            return errors == 0 ? ExitCode.Fine : ExitCode.ErrorRows;
        });
        return command.WithExample("""
            themeclassifier classify "Door de AVG kunnen we signalen niet delen met de politie"
            themeclassifier classify - --format json < statements.txt
            """);
    }

    private static IEnumerable<(string Text, Classification Result)> ClassifyLines(ThemeModel model, int top, bool explain)
    {
        foreach (var line in StatementLines.Read(Console.OpenStandardInput()))
        {
            var id = line.Number.ToString(CultureInfo.InvariantCulture);
            yield return (line.Text, line.Error is { } error ? model.Failed(id, error) : model.Classify(new Statement(id, line.Text), top, explain));
        }
    }
}
