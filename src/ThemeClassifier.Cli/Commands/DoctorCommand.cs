using System.CommandLine;
using System.Diagnostics;
using ThemeClassifier.Evaluation.Diagnosis;
using ThemeClassifier.Reading;
using ThemeClassifier.Reporting;
using ThemeClassifier.Training;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>doctor</c>: what training data suffer from.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Training directory" };
        var folds = TrainingArguments.Folds();
        var trainer = TrainingArguments.Trainer();
        var seed = TrainingArguments.Seed();
        var noSupplement = TrainingArguments.NoSupplement();
        var top = new Option<int>("--top") { Description = "Length of the list of suspect labels", HelpName = "N", DefaultValueFactory = _ => new DiagnosisOptions().Top };
        var target = new Option<double>("--target") { Description = "The F1 that a theme should reach", HelpName = "F1", DefaultValueFactory = _ => new DiagnosisOptions().Target };
        var json = TrainingArguments.Json();

        var command = new Command("doctor", "Lists suspect labels, themes that are not kept apart, and how many more examples a theme needs.")
        {
            directory, folds, trainer, seed, noSupplement, top, target, json,
        };
        command.SetAction(parsed =>
        {
            var options = new DiagnosisOptions
            {
                Folds = TrainingArguments.CheckFolds("doctor", parsed.GetValue(folds)),
                Top = parsed.GetValue(top) is var length and >= 0 ? length : throw new UsageException("doctor: --top: expected 0 or more"),
                Target = parsed.GetValue(target) is var f1 and > 0 and < 1 ? f1 : throw new UsageException("doctor: --target: expected a number between 0 and 1"),
            };
            var training = new TrainingOptions { Trainer = parsed.GetRequiredValue(trainer), Seed = parsed.GetValue(seed) };
            var watch = Stopwatch.StartNew();
            var report = DiagnosisReport.Of(
                TrainingDirectory.Read(parsed.GetRequiredValue(directory), withSupplement: !parsed.GetValue(noSupplement)),
                options,
                training,
                text => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {text}"));
            Console.Out.Write(DiagnosisText.Write(report));
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file, report.ToJson());
            }

            return ExitCode.Fine;
        });
        return command.WithExample("themeclassifier doctor training-data/mensenhandel --top 50 --json diagnosis.json");
    }
}
