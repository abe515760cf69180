namespace ThemeClassifier.Evaluation;

/// <summary>The difference between two models on the same statements: both are measured on the same draws, so that what
/// makes a draw easy or hard for both falls away.</summary>
internal sealed class PairedBootstrap
{
    private readonly IReadOnlyList<ScoredStatement> _a;
    private readonly IReadOnlyList<ScoredStatement> _b;
    private readonly Resampling _resampling;

    /// <param name="a">What the first made of the statements.</param>
    /// <param name="b">What the second made of them, in the same order.</param>
    /// <param name="seed">Another seed draws otherwise.</param>
    /// <exception cref="ArgumentException">The statements differ.</exception>
    public PairedBootstrap(IReadOnlyList<ScoredStatement> a, IReadOnlyList<ScoredStatement> b, int seed)
    {
        if (!a.Select(statement => statement.Gold.Id).SequenceEqual(b.Select(statement => statement.Gold.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("the statements are not those of the first, in the same order", nameof(b));
        }

        _a = a;
        _b = b;
        _resampling = new Resampling(a.Select(statement => statement.Gold.Group), seed);
    }

    /// <summary>Number of groups that are drawn from.</summary>
    public int Groups => _resampling.Groups;

    /// <summary>The second minus the first, with its interval.</summary>
    public Figure Difference(Func<IReadOnlyList<ScoredStatement>, double> measure) =>
        _resampling.Measure(rows => measure([.. rows.Select(row => _b[row])]) - measure([.. rows.Select(row => _a[row])]));
}
