namespace ThemeClassifier.Evaluation;

/// <summary>A figure with its 95% interval.</summary>
/// <param name="Value">On all statements; null when there is nothing to measure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Figure(double? Value, double? Low, double? High)
{
    /// <inheritdoc/>
    public override string ToString() => Value is { } value
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:F3} ({Low:F3}–{High:F3})")
        : "–";
}

/// <summary>Percentile bootstrap: groups of statements are drawn with replacement, so that a text that stands in two
/// places is not counted as two pieces of evidence.</summary>
public sealed class Bootstrap
{
    private const int Resamples = 1000;
    private readonly ScoredStatement[][] _groups;
    private readonly int _seed;

    /// <param name="statements">The statements.</param>
    /// <param name="seed">Another seed draws otherwise.</param>
    public Bootstrap(IEnumerable<ScoredStatement> statements, int seed)
    {
        _groups = [.. statements.GroupBy(statement => statement.Gold.Group).Select(group => group.ToArray())];
        _seed = seed;
    }

    /// <summary>A measure and its interval.</summary>
    public Figure Measure(Func<IReadOnlyList<ScoredStatement>, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var value = measure([.. _groups.SelectMany(group => group)]);
        if (double.IsNaN(value))
        {
            return new Figure(null, null, null);
        }

        var draws = new double[Resamples];
        Parallel.For(0, Resamples, draw =>
        {
#pragma warning disable CA5394 // drawing samples, not secrets
            var random = new Random(HashCode(draw));
            var sample = new List<ScoredStatement>(_groups.Length);
            for (var i = 0; i < _groups.Length; i++)
            {
                sample.AddRange(_groups[random.Next(_groups.Length)]);
            }
#pragma warning restore CA5394

            draws[draw] = measure(sample);
        });

        double[] sorted = [.. draws.Where(draw => !double.IsNaN(draw)).Order()];
        return new Figure(Round(value), Round(At(sorted, 0.025)), Round(At(sorted, 0.975)));
    }

    /// <summary>A seed of its own for each draw, so that the draws may run in any order.</summary>
    private int HashCode(int draw) => unchecked((_seed * 1_000_003) + draw);

    private static double At(double[] sorted, double quantile) => sorted[(int)Math.Round(quantile * (sorted.Length - 1))];

    private static double Round(double value) => Math.Round(value, 4);
}
