using System.CommandLine;
using ThemeClassifier.Checking;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>check</c>: whether training data are sound.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Training directory" };
        var command = new Command("check", "Checks training data: ids, labels, groups, near-duplicates, letters and lines against the source.") { directory };
        command.SetAction(parsed =>
        {
            var result = DatasetCheck.Run(parsed.GetRequiredValue(directory));
            foreach (var finding in result.Findings)
            {
                Console.Out.WriteLine(finding);
            }

            foreach (var line in result.Summary)
            {
                Console.Out.WriteLine(line);
            }

            Console.Out.WriteLine(result.Findings.Count == 0 ? "sound" : $"{result.Findings.Count} findings");
            return result.Findings.Count == 0 ? ExitCode.Fine : ExitCode.InputUnreadable;
        });
        return command.WithExample("themeclassifier check training-data/mensenhandel");
    }
}
