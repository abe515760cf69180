using System.Globalization;
using System.Text;

namespace ThemeClassifier.Benchmarks.Results;

/// <summary>What a command found out, as Markdown; to standard output and, where a name was given, to a file.</summary>
/// <param name="Title">What was measured.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Passed">Whether everything that was checked is good.</param>
internal sealed record Report(string Title, string Body, bool Passed = true)
{
    /// <summary>Writes it; the file is <c>benchmarks/results/date-name.md</c>.</summary>
    /// <param name="output">Name of the file; none when null.</param>
    /// <param name="arguments">The arguments of this run, to be able to run it again.</param>
    /// <returns>Exit code.</returns>
    public int Publish(string? output, IEnumerable<string> arguments)
    {
        var text = ToMarkdown(Environments.Describe(), arguments);
        Console.Out.Write(text);
        if (output is not null)
        {
            Directory.CreateDirectory(Checkout.Results);
            var file = Path.Combine(Checkout.Results, FileName(output, DateTime.UtcNow));
            File.WriteAllText(file, text);
            Console.Error.WriteLine($"written: {Path.GetRelativePath(Checkout.Root, file)}");
        }

        return Passed ? 0 : 1;
    }

    internal static string FileName(string name, DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + $"-{name}.md";

    internal string ToMarkdown(IEnumerable<(string Name, string Value)> environment, IEnumerable<string> arguments)
    {
        var text = new StringBuilder($"# {Title}\n\n");
        foreach (var (name, value) in environment)
        {
            text.Append("- ").Append(name).Append(": ").Append(value).Append('\n');
        }

        var command = string.Join(' ', arguments.Select(argument => argument.Contains(' ') || argument.Contains('*') ? $"'{argument}'" : argument));
        return text.Append("- command: `dotnet run --project benchmarks/ThemeClassifier.Benchmarks -c Release -- ").Append(command).Append("`\n\n")
            .Append(Body.Trim())
            .Append('\n')
            .ToString();
    }
}
