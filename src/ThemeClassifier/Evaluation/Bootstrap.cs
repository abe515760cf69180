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
    private readonly ScoredStatement[] _statements;
    private readonly Resampling _resampling;

    /// <param name="statements">The statements.</param>
    /// <param name="seed">Another seed draws otherwise.</param>
    public Bootstrap(IEnumerable<ScoredStatement> statements, int seed)
    {
        _statements = [.. statements];
        _resampling = new Resampling(_statements.Select(statement => statement.Gold.Group), seed);
    }

    /// <summary>A measure and its interval.</summary>
    public Figure Measure(Func<IReadOnlyList<ScoredStatement>, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _resampling.Measure(rows => measure([.. rows.Select(row => _statements[row])]));
    }
}
