using System.CommandLine;
using System.Diagnostics;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Reading;
using ThemeClassifier.Reporting;
using ThemeClassifier.Training;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>compare</c>: whether one trainer or model is better than another.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var a = new Argument<string>("A") { Description = $"Trainer ({string.Join(", ", Trainers.Names)}) or model directory; write ./sdca for a directory with a trainer's name" };
        var b = new Argument<string>("B") { Description = "The same kind as A" };
        var data = new Option<string>("--data")
        {
            Description = "For trainers a training directory, for models a CSV file with id,text,themes[,chapter]",
            HelpName = "DIR|FILE",
            Required = true,
        };
        var folds = TrainingArguments.Folds();
        var seed = TrainingArguments.Seed();
        var noSupplement = TrainingArguments.NoSupplement();
        var json = TrainingArguments.Json();

        var command = new Command("compare", "Difference of two trainers on the same folds, or of two models on a held-out file, with a paired interval.")
        {
            a, b, data, folds, seed, noSupplement, json,
        };
        command.SetAction(parsed =>
        {
            var (first, second, source) = (parsed.GetRequiredValue(a), parsed.GetRequiredValue(b), parsed.GetRequiredValue(data));
            var comparison = AreTrainers(first, second)
                ? CompareTrainers(first, second, source, TrainingArguments.CheckFolds("compare", parsed.GetValue(folds)), !parsed.GetValue(noSupplement), parsed.GetValue(seed))
                : CompareModels(first, second, source, parsed.GetValue(seed));
            Console.Out.Write(ComparisonText.Write(comparison));
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file, comparison.ToJson());
            }

            return ExitCode.Fine;
        });
        return command.WithExample("""
            themeclassifier compare sdca lbfgs --data training-data/mensenhandel --folds 10 --json difference.json
            themeclassifier compare models/mensenhandel /tmp/my-model --data held-out.csv
            """);
    }

    /// <summary>True for two trainers, false for two model directories.</summary>
    private static bool AreTrainers(string a, string b)
    {
        if (new[] { a, b }.FirstOrDefault(name => !Trainers.Names.Contains(name) && !Directory.Exists(name)) is { } unknown)
        {
            throw new UsageException($"compare: '{unknown}' is neither a trainer ({string.Join(", ", Trainers.Names)}) nor a model directory");
        }

        return Trainers.Names.Contains(a) == Trainers.Names.Contains(b)
            ? Trainers.Names.Contains(a)
            : throw new UsageException($"compare: '{a}' and '{b}' are a trainer and a directory; give two trainers or two model directories");
    }

    private static Comparison CompareTrainers(string a, string b, string directory, int folds, bool withSupplement, int seed)
    {
        var watch = Stopwatch.StartNew();
        return Comparison.CrossValidate(
            TrainingDirectory.Read(directory, withSupplement),
            a,
            b,
            folds,
            new TrainingOptions { Seed = seed },
            text => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {text}"));
    }

    private static Comparison CompareModels(string a, string b, string file, int seed)
    {
        var (first, second) = (ThemeModel.Load(a), ThemeModel.Load(b));
        return Comparison.HoldOut(first, second, LabeledCsv.ReadHeldOut(file, first.Codebook), seed);
    }
}
