namespace ThemeClassifier.Evaluation;

/// <summary>Whether an error budget is kept, each fold with the budgets of the others.</summary>
/// <param name="MaxError">The budget: part of the assigned statements whose first theme may be wrong.</param>
/// <param name="Error">Part whose first theme is wrong.</param>
/// <param name="Assigned">Part of the statements that is assigned.</param>
public sealed record BudgetFigures(float MaxError, Figure Error, Figure Assigned)
{
    internal static BudgetFigures Of(float maxError, ScoredStatement[] statements, int seed)
    {
        var assigned = Array.FindAll(statements, IsAssigned);
        return new BudgetFigures(
            maxError,
            new Bootstrap(assigned, seed).Measure(sample => sample.Select(statement => statement.Gold.Themes.Contains(statement.Assigned[0]) ? 0.0 : 1).DefaultIfEmpty(double.NaN).Average()),
            new Bootstrap(statements, seed).Measure(sample => sample.Average(statement => IsAssigned(statement) ? 1.0 : 0)));
    }

    private static bool IsAssigned(ScoredStatement statement) => statement.Status == ClassificationStatus.Assigned;
}

/// <summary>What happens to statements about something else: in cross-validation the made-up ones without a theme (no real ones
/// are at hand), in a held-out file the rows without a theme.</summary>
/// <param name="Statements">How many, each scored by a model that has not seen it.</param>
/// <param name="NoTheme">Part that gets "no theme".</param>
public sealed record OffTopicFigures(int Statements, Figure NoTheme)
{
    internal static OffTopicFigures Of(ScoredStatement[] statements, int seed) => new(
        statements.Length,
        new Bootstrap(statements, seed).Measure(sample => sample.Average(statement => statement.Status == ClassificationStatus.NoTheme ? 1.0 : 0)));
}
