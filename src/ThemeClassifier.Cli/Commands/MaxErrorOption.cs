using System.CommandLine;
using System.Globalization;

namespace ThemeClassifier.Cli.Commands;

/// <summary><c>--max-error</c>, for the verbs that classify.</summary>
internal static class MaxErrorOption
{
    public static Option<float?> Create() => new("--max-error")
    {
        Description = "Part of the assigned statements whose first theme may be wrong, such as 0.1; what would exceed it becomes uncertain",
        HelpName = "PART",
        CustomParser = result =>
        {
            if (float.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
            {
                return part;
            }

            result.AddError($"--max-error: expected a number between 0 and 1, such as 0.1, but found '{result.Tokens[0].Value}'");
            return null;
        },
    };

    /// <summary>The model with the budget.</summary>
    /// <exception cref="UsageException">No budget that small was measured.</exception>
    public static ThemeModel Apply(ThemeModel model, float? maxError, string verb)
    {
        if (maxError is not { } budget)
        {
            return model;
        }

        try
        {
            return model.WithMaxError(budget);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UsageException($"{verb}: --max-error {budget.ToString(CultureInfo.InvariantCulture)}: {exception.Message.Split(" (Parameter")[0]}");
        }
    }
}
