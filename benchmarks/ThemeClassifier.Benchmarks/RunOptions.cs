using System.Text.RegularExpressions;

namespace ThemeClassifier.Benchmarks;

/// <summary>What was asked on the command line.</summary>
internal sealed partial record RunOptions
{
    /// <summary>A short run, for a look; not for figures that are kept.</summary>
    public bool Quick { get; init; }

    /// <summary>Name of the file under <c>benchmarks/results</c>, without date; none when null.</summary>
    public string? Output { get; init; }

    /// <summary>Statements to measure on, one a line; the quotes when null.</summary>
    public string? Statements { get; init; }

    /// <summary>A published command line; published afresh when null.</summary>
    public string? Program { get; init; }

    /// <summary>What is meant for BenchmarkDotNet.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>Rounds in which contenders take turns.</summary>
    public int Rounds => Quick ? 3 : 9;

    /// <summary>Least seconds of a measurement.</summary>
    public double LeastSeconds => Quick ? 0.1 : 0.5;

    /// <exception cref="ArgumentException">A value is missing or wrong.</exception>
    public static RunOptions Parse(IEnumerable<string> arguments)
    {
        var options = new RunOptions();
        var left = new Queue<string>(arguments);
        while (left.TryDequeue(out var argument))
        {
            options = argument switch
            {
                "--quick" => options with { Quick = true },
                "--output" => options with { Output = Name(Value()) },
                "--statements" => options with { Statements = Value() },
                "--program" => options with { Program = Value() },
                _ => options with { Rest = [.. options.Rest, argument] },
            };

            string Value() => left.TryDequeue(out var value) ? value : throw new ArgumentException($"{argument}: expected a value behind it");
        }

        return options;
    }

    /// <exception cref="ArgumentException">Something is left that the command does not know.</exception>
    public RunOptions WithoutRest() => Rest.Count == 0 ? this : throw new ArgumentException($"unknown: {string.Join(' ', Rest)}");

    private static string Name(string value) =>
        Names().IsMatch(value) ? value : throw new ArgumentException($"--output: expected a short name of small letters, digits and hyphens but found '{value}'");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Names();
}
