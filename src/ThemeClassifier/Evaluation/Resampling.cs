namespace ThemeClassifier.Evaluation;

/// <summary>Draws groups of statements with replacement, so that a text that stands in two places is not counted as two
/// pieces of evidence. Works with row indexes: two models that scored the same rows can be measured on the same draws.</summary>
internal sealed class Resampling
{
    private const int Draws = 1000;
    private readonly int[][] _groups;
    private readonly int _seed;

    /// <param name="groups">Group of each row.</param>
    /// <param name="seed">Another seed draws otherwise.</param>
    public Resampling(IEnumerable<string> groups, int seed)
    {
        _groups = [.. groups.Select((group, row) => (group, row)).GroupBy(pair => pair.group, pair => pair.row, StringComparer.Ordinal).Select(rows => rows.ToArray())];
        _seed = seed;
    }

    /// <summary>Number of groups.</summary>
    public int Groups => _groups.Length;

    /// <summary>A measure over all rows and its 95% percentile interval; all null when there is nothing to measure.</summary>
    /// <param name="measure">Takes row indexes; NaN when they hold nothing to measure.</param>
    public Figure Measure(Func<IReadOnlyList<int>, double> measure)
    {
        var value = measure([.. _groups.SelectMany(group => group)]);
        if (double.IsNaN(value))
        {
            return new Figure(null, null, null);
        }

        var draws = new double[Draws];
        Parallel.For(0, Draws, draw =>
        {
#pragma warning disable CA5394 // drawing samples, not secrets
            var random = new Random(HashCode(draw));
            var sample = new List<int>(_groups.Length);
            for (var i = 0; i < _groups.Length; i++)
            {
                sample.AddRange(_groups[random.Next(_groups.Length)]);
            }
#pragma warning restore CA5394

            draws[draw] = measure(sample);
        });

        double[] sorted = [.. draws.Where(draw => !double.IsNaN(draw)).Order()];
        return new Figure(Round(value), At(sorted, 0.025), At(sorted, 0.975));
    }

    /// <summary>A seed of its own for each draw, so that the draws may run in any order.</summary>
    private int HashCode(int draw) => unchecked((_seed * 1_000_003) + draw);

    private static double? At(double[] sorted, double quantile) =>
        sorted.Length == 0 ? null : Round(sorted[(int)Math.Round(quantile * (sorted.Length - 1))]);

    private static double Round(double value) => Math.Round(value, 4);
}
