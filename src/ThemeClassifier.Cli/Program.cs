using System.CommandLine;
using System.Text;
using ThemeClassifier;
using ThemeClassifier.Batches;
using ThemeClassifier.Cli;
using ThemeClassifier.Cli.Commands;

// Results are UTF-8 whatever the locale says; a byte order mark would break the first line for other programs.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
Console.SetOut(output);

var root = new RootCommand("Files short Dutch statements under themes. Results go to stdout, everything else to stderr.")
{
    ClassifyCommand.Create(),
    BatchCommand.Create(),
    MergeCommand.Create(),
    SummaryCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    CompareCommand.Create(),
    CheckCommand.Create(),
    DoctorCommand.Create(),
    ModelCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0 && parsed.Action is not (ExampleHelpAction or System.CommandLine.Help.HelpAction))
    {
        await Console.Error.WriteLineAsync($"themeclassifier: {string.Join(' ', string.Join(" ", parsed.Errors.Select(error => error.Message)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} (--help shows how it is used)");
        return ExitCode.WrongUse;
    }

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception)
{
    var (code, message) = exception switch
    {
        UsageException or BatchException => (ExitCode.WrongUse, exception.Message),
        InputException => (ExitCode.InputUnreadable, exception.Message),
        ModelException => (ExitCode.ModelRefused, exception.Message),
        OperationCanceledException => (ExitCode.Unexpected, "stopped; --resume goes on"),
        IOException or UnauthorizedAccessException => (ExitCode.Unexpected, exception.Message),
        _ => (ExitCode.Unexpected, $"unexpected: {exception}"),
    };
    await Console.Error.WriteLineAsync($"themeclassifier: {message}");
    return code;
}
