using System.CommandLine;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>batch</c>: tags whole files.</summary>
internal static class BatchCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files or folders; - is stdin", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - is stdout", HelpName = "FILE", Required = true };
        var format = new Option<string>("--format") { Description = "csv, tsv, jsonl, xlsx or parquet; by the output's extension when not given" };
        var inputFormat = new Option<string>("--input-format") { Description = "csv, tsv, jsonl, xlsx, parquet, docx or pdf; by the input's extension when not given (csv for stdin)" };
        var delimiter = new Option<char?>("--delimiter")
        {
            Description = "Between the cells of the input: one character or tab; found when not given",
            HelpName = "CHAR",
            CustomParser = result => result.Tokens[0].Value switch
            {
                "tab" or "\\t" => '\t',
                { Length: 1 } one when one[0] is not ('"' or '\r' or '\n') => one[0],
                var other => Wrong<char>(result, $"--delimiter: expected one character or tab but found '{other}'"),
            },
        };
        var encoding = new Option<string>("--encoding") { Description = "utf-8, utf-16, utf-16be or windows-1252; found when not given" };
        var textColumn = new Option<string>("--text-column") { Description = "Column with the statements; text, tekst, statement or reactie when not given", HelpName = "NAME" };
        var idColumn = new Option<string>("--id-column") { Description = "Column with the ids; id when not given, or the row's number", HelpName = "NAME" };
        var only = new Option<string[]>("--only") { Description = "Look for these themes only (ids, commas between)", HelpName = "THEMES" };
        var exclude = new Option<string[]>("--exclude") { Description = "Do not look for these themes", HelpName = "THEMES" };
        var chapter = new Option<string>("--chapter") { Description = "The chapter that all statements are known to belong to", HelpName = "ID" };
        var maxError = MaxErrorOption.Create();
        var wide = new Option<bool>("--wide") { Description = "Add a column of 0 and 1 a theme" };
        var perTheme = new Option<bool>("--long") { Description = "Write one row a statement and theme" };
        var jobs = new Option<int>("--jobs") { Description = "Threads that classify; the output is the same", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var resume = new Option<bool>("--resume") { Description = "Go on with what an interrupted run left beside the output" };
        var shard = new Option<BatchShard?>("--shard")
        {
            Description = "Do part I of N equal parts of the rows; merge puts the outputs together",
            HelpName = "I/N",
            CustomParser = result => BatchShard.Parse(result.Tokens[0].Value) ?? Wrong<BatchShard>(result, $"--shard: expected a part such as 2/8 but found '{result.Tokens[0].Value}'"),
        };
        var model = new Option<string>("--model") { Description = "Model directory; the shipped model when not given", HelpName = "DIR" };

        var command = new Command("batch", "Tags whole files: the same rows come back with columns added.")
        {
            inputs, output, format, inputFormat, delimiter, encoding, textColumn, idColumn, only, exclude, chapter, maxError, wide, perTheme, jobs, resume, shard, model,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new BatchOptions
            {
                Inputs = parsed.GetRequiredValue(inputs),
                Output = parsed.GetRequiredValue(output),
                OutputFormat = parsed.GetValue(format),
                InputFormat = parsed.GetValue(inputFormat),
                Delimiter = parsed.GetValue(delimiter),
                Encoding = parsed.GetValue(encoding),
                TextColumn = parsed.GetValue(textColumn),
                IdColumn = parsed.GetValue(idColumn),
                Only = Split(parsed.GetValue(only)),
                Exclude = Split(parsed.GetValue(exclude)),
                Chapter = parsed.GetValue(chapter),
                ColumnPerTheme = parsed.GetValue(wide),
                RowPerTheme = parsed.GetValue(perTheme),
                Jobs = parsed.GetValue(jobs),
                Resume = parsed.GetValue(resume),
                Shard = parsed.GetValue(shard),
            };
            var loaded = MaxErrorOption.Apply(ThemeModel.Load(parsed.GetValue(model) ?? Paths.DefaultModel), parsed.GetValue(maxError), "batch");
            using var progress = new BatchProgressLine();
            var summary = BatchRun.Run(loaded, options, BatchProgressLine.Note, progress.Show, cancellation);
            progress.Dispose();
            Console.Error.Write(BatchSummaryText.Write(summary));
            return Task.FromResult(summary.Errors == 0 ? ExitCode.Fine : ExitCode.ErrorRows);
        });
        return command.WithExample("""
            themeclassifier batch reacties.csv -o getagd.csv
            themeclassifier batch reacties.xlsx -o getagd.xlsx --text-column toelichting --max-error 0.1
            themeclassifier batch - -o - --format jsonl < reacties.csv
            """);
    }

    private static string[] Split(string[]? lists) =>
        [.. (lists ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static T? Wrong<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
