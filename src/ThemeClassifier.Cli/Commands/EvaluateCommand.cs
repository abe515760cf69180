using System.CommandLine;
using System.Diagnostics;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Report;
using ThemeClassifier.Reading;
using ThemeClassifier.Reporting;
using ThemeClassifier.Training;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>evaluate</c>: how right a trainer or a model is.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Training directory (cross-validation), or with --model a CSV file with id,text,themes[,chapter]",
            HelpName = "DIR|FILE",
            Required = true,
        };
        var model = new Option<string>("--model") { Description = "Measure this model on the held-out file instead", HelpName = "DIR" };
        var folds = TrainingArguments.Folds();
        var trainer = TrainingArguments.Trainer();
        var seed = TrainingArguments.Seed();
        var noSupplement = TrainingArguments.NoSupplement();
        var json = TrainingArguments.Json();
        var page = new Option<string>("--report") { Description = "Compare with other methods and write report.html and its figures to this directory (may take an hour)", HelpName = "DIR" };

        var command = new Command("evaluate", "Measures by grouped cross-validation over the quotes, or on a held-out file.")
        {
            data, model, folds, trainer, seed, noSupplement, json, page,
        };
        command.SetAction(parsed =>
        {
            var source = parsed.GetRequiredValue(data);
            if (parsed.GetValue(page) is not null && parsed.GetValue(model) is not null)
            {
                throw new UsageException("evaluate: --report goes with cross-validation only, not with --model: it trains on parts of the statements");
            }

            var report = parsed.GetValue(model) is { } directory
                ? HoldOut(directory, source)
                : CrossValidate(source, TrainingArguments.CheckFolds("evaluate", parsed.GetValue(folds)), !parsed.GetValue(noSupplement), parsed.GetValue(page), new TrainingOptions
                {
                    Trainer = parsed.GetRequiredValue(trainer),
                    Seed = parsed.GetValue(seed),
                });
            Console.Out.Write(EvaluationText.Write(report));
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file, report.ToJson());
            }

            return ExitCode.Fine;
        });
        return command.WithExample("""
            themeclassifier evaluate --data training-data/mensenhandel --folds 10 --json figures.json
            themeclassifier evaluate --data training-data/mensenhandel --report report
            themeclassifier evaluate --model models/mensenhandel --data held-out.csv
            """);
    }

    private static EvaluationReport CrossValidate(string directory, int folds, bool withSupplement, string? page, TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var data = TrainingDirectory.Read(directory, withSupplement);
        return page is null
            ? Evaluator.CrossValidate(data, folds, options, Tell)
            : ReportDirectory.Write(page, data, folds, options, Tell);

        void Tell(string text) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {text}");
    }

    private static EvaluationReport HoldOut(string directory, string file)
    {
        var model = ThemeModel.Load(directory);
        return Evaluator.HoldOut(model, LabeledCsv.ReadHeldOut(file, model.Codebook));
    }
}
