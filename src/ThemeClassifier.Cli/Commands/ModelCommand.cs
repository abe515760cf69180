using System.CommandLine;
using System.Globalization;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>model show</c> and <c>model verify</c>.</summary>
internal static class ModelCommand
{
    public static Command Create() => new("model", "Looks at a model.") { Show(), Verify() };

    private static Command Show()
    {
        var directory = Directory();
        var command = new Command("show", "Says what a model is and what it was trained on.") { directory };
        command.SetAction(parsed =>
        {
            var model = ThemeModel.Load(parsed.GetValue(directory) ?? Paths.DefaultModel);
            var content = model.Manifest.Content;
            Row("model", model.Id);
            Row("format", content.FormatVersion.ToString(CultureInfo.InvariantCulture));
            Row("trainer", $"{content.Trainer.Name} ({content.Trainer.Settings}), seed {content.Trainer.Seed}, {content.Trainer.Threads} thread");
            Row("trained on", $"{content.Data.Quotes} quotes, {content.Data.Supplement} made-up statements");
            Row("tokenizer", content.Tokenizer);
            Row("no theme below", content.Decision.NoThemeBelow.ToString("F3", CultureInfo.InvariantCulture));
            Row("no theme when", string.Create(CultureInfo.InvariantCulture, $"on-topic below {content.Decision.LeastOnTopic:F3}, or known words below {content.Decision.LeastKnownWords:F2}"));
            foreach (var (name, version) in content.Versions)
            {
                Row(name, version);
            }

            foreach (var (file, hash) in content.Data.Files)
            {
                Row(file, hash);
            }

            Console.Out.WriteLine("\n--max-error  first theme at least  part assigned (out of fold)");
            foreach (var budget in content.Decision.Budgets)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       {budget.MaxError:F2}                  {budget.LeastProbability:F3}  {budget.Assigned:F2}"));
            }

            Console.Out.WriteLine("\nthreshold  theme");
            foreach (var theme in content.Themes)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {content.Decision.Thresholds[theme.Id]:F2}  {theme.Id,-32} {theme.Label}"));
            }

            return ExitCode.Fine;
        });
        return command.WithExample("themeclassifier model show models/mensenhandel");
    }

    private static Command Verify()
    {
        var directory = Directory();
        var command = new Command("verify", "Checks the hash of every file and asks the golden rows.") { directory };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(directory) ?? Paths.DefaultModel;
            var model = ThemeModel.Load(path);
            var (files, rows) = ModelVerification.Verify(path, model);
            Console.Out.WriteLine($"{model.Id}: {files} of {model.Manifest.Content.Files.Count} files are there and as recorded, {rows} golden rows as recorded");
            return ExitCode.Fine;
        });
        return command.WithExample("themeclassifier model verify models/mensenhandel");
    }

    private static Argument<string> Directory() => new("DIR") { Description = "Model directory; the shipped model when not given", Arity = ArgumentArity.ZeroOrOne };

    private static void Row(string name, string value) => Console.Out.WriteLine($"{name,-16} {value}");
}
