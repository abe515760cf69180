using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ThemeClassifier.Cli;

/// <summary>Puts an example under a command's help.</summary>
internal static class Help
{
    public static Command WithExample(this Command command, string example)
    {
        command.Options.Add(new HelpOption { Action = new ExampleHelpAction(example) });
        return command;
    }
}

/// <summary>The help text, and an example below it.</summary>
internal sealed class ExampleHelpAction(string example) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine("Example:");
        foreach (var line in example.Split('\n'))
        {
            parseResult.InvocationConfiguration.Output.WriteLine("  " + line);
        }

        return code;
    }
}
