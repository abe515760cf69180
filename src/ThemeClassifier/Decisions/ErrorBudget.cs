namespace ThemeClassifier.Decisions;

/// <summary>What an error budget costs, measured out of fold: to be wrong in at most so many of the assigned statements,
/// only those are assigned whose first theme is so probable.</summary>
/// <param name="MaxError">Part of the assigned statements whose first theme may be wrong.</param>
/// <param name="LeastProbability">Least probability of the first theme.</param>
/// <param name="Assigned">Part of the statements that is left to assign.</param>
public readonly record struct ErrorBudget(float MaxError, float LeastProbability, float Assigned);
