using System.CommandLine;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>merge</c>: puts the outputs of shards together.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("SHARD") { Description = "The outputs of all shards, in any order", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The file to write", HelpName = "FILE", Required = true };
        var command = new Command("merge", "Puts the outputs of batch --shard together: the same bytes as one run.") { shards, output };
        command.SetAction(parsed =>
        {
            var summary = ShardMerge.Run(parsed.GetRequiredValue(shards), parsed.GetRequiredValue(output));
            Console.Error.Write(BatchSummaryText.Write(summary));
            return summary.Errors == 0 ? ExitCode.Fine : ExitCode.ErrorRows;
        });
        return command.WithExample("themeclassifier merge part1.csv part2.csv -o getagd.csv");
    }
}
