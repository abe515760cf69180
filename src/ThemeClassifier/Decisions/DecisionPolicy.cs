namespace ThemeClassifier.Decisions;

/// <summary>Turns probabilities into themes, "uncertain" or "no theme". Immutable data of the model; can be changed
/// without training again.</summary>
public sealed record DecisionPolicy
{
    /// <summary>More themes than this are never assigned to a statement.</summary>
    public const int MostThemes = 4;

    /// <summary>Inclusive cut-off a theme, in codebook order, in [0, 1]; tuned out of fold.</summary>
    public required IReadOnlyList<float> Thresholds { get; init; }

    /// <summary>When no theme reaches this probability, the statement has no theme.</summary>
    public required float NoThemeBelow { get; init; }

    /// <summary>When the statement is less probable to have any theme than this, it has none.</summary>
    public required float LeastOnTopic { get; init; }

    /// <summary>When a smaller part of the words is known to the model, the statement has no theme: it is in another
    /// language or about something that was never seen. In [0, 1].</summary>
    public required float LeastKnownWords { get; init; }

    /// <summary>What error budgets cost, smallest budget first.</summary>
    public IReadOnlyList<ErrorBudget> Budgets { get; init; } = [];

    /// <summary>When the first theme is less probable than this, the statement is uncertain whatever the thresholds.</summary>
    public float LeastFirst { get; init; }

    /// <summary>The same policy with an error budget: what would exceed it becomes uncertain.</summary>
    /// <param name="maxError">Part of the assigned statements whose first theme may be wrong, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">No budget that small was measured.</exception>
    public DecisionPolicy WithMaxError(float maxError)
    {
        var affordable = Budgets.Where(budget => budget.MaxError <= maxError).ToArray();
        return affordable.Length == 0
            ? throw new ArgumentOutOfRangeException(
                nameof(maxError),
                maxError,
                Budgets.Count == 0 ? "the model knows no error budgets" : $"the smallest error budget of this model is {Budgets[0].MaxError}")
            : this with { LeastFirst = affordable[^1].LeastProbability };
    }

    /// <summary>Decides.</summary>
    /// <param name="probabilities">One a theme, in codebook order.</param>
    /// <param name="onTopic">How probable it is that the statement has any theme.</param>
    /// <param name="knownWords">Part of the statement's words that the model knows, in [0, 1].</param>
    /// <param name="chosen">Receives the indexes of the decided themes, most probable first, ties in codebook order;
    /// cleared first. For <see cref="ClassificationStatus.Uncertain"/> it holds the best guess only.</param>
    /// <exception cref="ArgumentException">The number of probabilities differs from the thresholds'.</exception>
    public ClassificationStatus Decide(ReadOnlySpan<float> probabilities, float onTopic, float knownWords, List<int> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        if (probabilities.Length != Thresholds.Count)
        {
            throw new ArgumentException($"expected {Thresholds.Count} probabilities but found {probabilities.Length}", nameof(probabilities));
        }

        chosen.Clear();
        var best = 0;
        for (var theme = 0; theme < probabilities.Length; theme++)
        {
            if (probabilities[theme] > probabilities[best])
            {
                best = theme;
            }

            if (probabilities[theme] >= Thresholds[theme])
            {
                InsertByProbability(chosen, theme, probabilities);
            }
        }

        if (knownWords < LeastKnownWords || knownWords <= 0 || onTopic < LeastOnTopic || probabilities[best] < NoThemeBelow)
        {
            chosen.Clear();
            return ClassificationStatus.NoTheme;
        }

        if (chosen.Count == 0 || probabilities[best] < LeastFirst)
        {
            chosen.Clear();
            chosen.Add(best);
            return ClassificationStatus.Uncertain;
        }

        if (chosen.Count > MostThemes)
        {
            chosen.RemoveRange(MostThemes, chosen.Count - MostThemes);
        }

        return ClassificationStatus.Assigned;
    }

    private static void InsertByProbability(List<int> chosen, int theme, ReadOnlySpan<float> probabilities)
    {
        var position = chosen.Count;
        while (position > 0 && probabilities[chosen[position - 1]] < probabilities[theme])
        {
            position--;
        }

        chosen.Insert(position, theme);
    }
}
