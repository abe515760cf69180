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
        var maxError = new Option<float?>("--max-error")
        {
            Description = "Part of the assigned statements whose first theme may be wrong, such as 0.1; what would exceed it becomes uncertain",
            HelpName = "PART",
            CustomParser = result =>
            {
                if (float.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
                {
                    return part;
                }

                result.AddError($"--max-error: expected a number between 0 and 1, such as 0.1, but found '{result.Tokens[0].Value}'");
                return null;
            },
        };
        var model = new Option<string>("--model") { Description = "Model directory; the shipped model when not given", HelpName = "DIR" };

        var command = new Command("classify", "Tags one statement, or each line of stdin.") { text, format, top, explain, maxError, model };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(text);
            if (given is null && !Console.IsInputRedirected)
            {
                throw new UsageException("classify: give a statement, or - to read one a line from stdin");
            }

            var loaded = ThemeModel.Load(parsed.GetValue(model) ?? Paths.DefaultModel);
            if (parsed.GetValue(maxError) is { } budget)
            {
                loaded = WithMaxError(loaded, budget);
            }

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

    private static ThemeModel WithMaxError(ThemeModel model, float maxError)
    {
        try
        {
            return model.WithMaxError(maxError);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UsageException($"classify: --max-error {maxError.ToString(CultureInfo.InvariantCulture)}: {exception.Message.Split(" (Parameter")[0]}");
        }
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
