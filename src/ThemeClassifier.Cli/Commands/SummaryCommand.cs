using System.CommandLine;
using ThemeClassifier.Batches.Summaries;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>summary</c>: a page about a tagged file.</summary>
internal static class SummaryCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A csv, tsv, xlsx or parquet file that batch wrote" };
        var output = new Option<string>("--output", "-o") { Description = "The HTML page to write", HelpName = "FILE", Required = true };
        var textColumn = new Option<string>("--text-column") { Description = "Column with the statements", HelpName = "NAME" };
        var groupBy = new Option<string>("--group-by") { Description = "Column whose values get a row of counts each, such as organisatie", HelpName = "NAME" };
        var hideSmall = new Option<bool>("--hide-small") { Description = $"Hide counts under {SummaryReport.LeastShown}" };
        var command = new Command("summary", "A self-contained HTML page about a tagged file: counts, chapters, themes together, campaigns.") { file, output, textColumn, groupBy, hideSmall };
        command.SetAction(parsed =>
        {
            var page = SummaryReport.Write(parsed.GetRequiredValue(file), parsed.GetValue(textColumn), parsed.GetValue(groupBy), parsed.GetValue(hideSmall));
            File.WriteAllText(parsed.GetRequiredValue(output), page);
            return ExitCode.Fine;
        });
        return command.WithExample("themeclassifier summary getagd.csv -o getagd.html --group-by organisatie --hide-small");
    }
}
