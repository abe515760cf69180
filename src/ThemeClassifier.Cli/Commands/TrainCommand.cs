using System.CommandLine;
using System.Diagnostics;
using ThemeClassifier.Reading;
using ThemeClassifier.Storage;
using ThemeClassifier.Training;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>train</c>: a training directory to a model directory.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var data = TrainingArguments.Data();
        var output = new Option<string>("--output") { Description = "Model directory to write", HelpName = "DIR", Required = true };
        var trainer = TrainingArguments.Trainer();
        var seed = TrainingArguments.Seed();
        var noSupplement = TrainingArguments.NoSupplement();

        var command = new Command("train", "Trains a model on labelled statements and writes it.") { data, output, trainer, seed, noSupplement };
        command.SetAction(parsed =>
        {
            var watch = Stopwatch.StartNew();
            var directory = TrainingDirectory.Read(parsed.GetRequiredValue(data), withSupplement: !parsed.GetValue(noSupplement));
            var options = new TrainingOptions { Trainer = parsed.GetRequiredValue(trainer), Seed = parsed.GetValue(seed) };
            var target = parsed.GetRequiredValue(output);
            Directory.CreateDirectory(target); // before a minute of training, not after
            var files = ModelTrainer.Train(directory, options, text => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {text}"));
            ModelDirectory.Write(target, files);

            // What was written is read back and asked its golden rows: only then is it a model.
            var model = ThemeModel.Load(target);
            ModelVerification.Verify(target, model);
            Console.Out.WriteLine($"{model.Id} written to {target}");
            return ExitCode.Fine;
        });
        return command.WithExample("themeclassifier train --data training-data/mensenhandel --output /tmp/my-model");
    }
}
