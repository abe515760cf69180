using System.Numerics;

namespace ThemeClassifier.Benchmarks.Machine;

/// <summary>The plainest table from hash to row, half empty: what looking a term up costs at the least. It has the shape of a
/// measuring rod, not of something to build in.</summary>
internal sealed class ProbeTable
{
    private readonly ulong[] _hashes;
    private readonly int[] _rows;
    private readonly ulong _mask;

    public ProbeTable(IReadOnlyList<ulong> hashes)
    {
        var slots = BitOperations.RoundUpToPowerOf2((uint)(hashes.Count * 2));
        _hashes = new ulong[slots];
        _rows = new int[slots];
        _mask = slots - 1;
        for (var row = 0; row < hashes.Count; row++)
        {
            var slot = hashes[row] & _mask;
            while (_hashes[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_hashes[slot], _rows[slot]) = (hashes[row], row);
        }
    }

    /// <summary>Looks all up; returns the sum of the rows found.</summary>
    public long Find(ReadOnlySpan<ulong> hashes)
    {
        var sum = 0L;
        foreach (var hash in hashes)
        {
            var slot = hash & _mask;
            while (_hashes[slot] != hash && _hashes[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            sum += _hashes[slot] == hash ? _rows[slot] : 0;
        }

        return sum;
    }
}
