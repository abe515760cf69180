using System.CommandLine;
using ThemeClassifier.Training;

namespace ThemeClassifier.Cli.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class TrainingArguments
{
    private const int FewestFolds = 3;

    public static Option<string> Data() => new("--data") { Description = "Training directory with themes.json and quotes.csv", HelpName = "DIR", Required = true };

    public static Option<string> Trainer()
    {
        var option = new Option<string>("--trainer") { Description = "Trainer", DefaultValueFactory = _ => Trainers.Default };
        option.AcceptOnlyFromAmong([.. Trainers.Names]);
        return option;
    }

    public static Option<int> Seed() => new("--seed") { Description = "Decides folds and order of training", HelpName = "N", DefaultValueFactory = _ => new TrainingOptions().Seed };

    public static Option<bool> NoSupplement() => new("--no-supplement") { Description = "Leave the made-up statements out" };

    public static Option<int> Folds() => new("--folds") { Description = "Number of folds", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Option<string> Json() => new("--json") { Description = "Write the figures to this file as well", HelpName = "FILE" };

    /// <summary>The number of folds, where it can work.</summary>
    public static int CheckFolds(string verb, int folds) => folds >= FewestFolds
        ? folds
        : throw new UsageException($"{verb}: --folds {folds}: at least {FewestFolds} are needed, because thresholds are tuned on the other folds");
}
