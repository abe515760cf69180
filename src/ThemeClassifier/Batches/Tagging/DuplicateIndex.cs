namespace ThemeClassifier.Batches.Tagging;

/// <summary>Groups rows with the same or nearly the same text. Asked in row order, so the groups are the same however many
/// threads classify. A text that was seen costs nothing more; a new one about 110 bytes.</summary>
internal sealed class DuplicateIndex
{
    private readonly HashIndex _exact = new();
    private readonly HashIndex[] _bands = [new(), new(), new(), new()];
    private readonly List<(long Row, bool IsRepeated)> _groups = [];

    /// <summary>Signatures of the texts that founded a group. Only those are compared with: else a group could drift from
    /// text to text until its ends have nothing in common.</summary>
    private readonly List<TextSignature> _founders = [];

    /// <summary>Groups of at least two rows.</summary>
    public long Groups { get; private set; }

    /// <summary>Rows in those groups.</summary>
    public long Rows { get; private set; }

    /// <summary>The group of the next row.</summary>
    /// <returns>The number of the first row of its group, which may be itself; 0 when the text has no letters.</returns>
    public long Add(long row, in TextSignature signature)
    {
        if (signature.Exact == 0)
        {
            return 0;
        }

        var group = _exact.Find(signature.Exact);
        if (group < 0)
        {
            group = FindNear(signature);
            if (group < 0)
            {
                return Found(row, signature);
            }

            _exact.TryAdd(signature.Exact, group);
        }

        var (first, isRepeated) = _groups[group];
        if (!isRepeated)
        {
            _groups[group] = (first, true);
            Groups++;
            Rows++;
        }

        Rows++;
        return first;
    }

    private int FindNear(in TextSignature signature)
    {
        if (!signature.HasBands)
        {
            return -1;
        }

        var best = -1;
        for (var band = 0; band < _bands.Length; band++)
        {
            var group = _bands[band].Find(Key(signature, band));
            if (group >= 0 && (best < 0 || group < best) && _founders[group].IsNear(signature))
            {
                best = group;
            }
        }

        return best;
    }

    private long Found(long row, in TextSignature signature)
    {
        var group = _groups.Count;
        _groups.Add((row, false));
        _founders.Add(signature);
        _exact.TryAdd(signature.Exact, group);
        for (var band = 0; signature.HasBands && band < _bands.Length; band++)
        {
            _bands[band].TryAdd(Key(signature, band), group);
        }

        return row;
    }

    /// <summary>0 marks a free place in the index.</summary>
    private static ulong Key(in TextSignature signature, int band) => band switch
    {
        0 => signature.A,
        1 => signature.B,
        2 => signature.C,
        _ => signature.D,
    } | (1UL << 63);
}
