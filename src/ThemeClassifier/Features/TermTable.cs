using System.Numerics;

namespace ThemeClassifier.Features;

/// <summary>Term hashes to numbers. The hashes are well mixed already, so their low bits are the place to look, and a
/// whole entry lies in one cache line: looking terms up is what classifying spends most of its time on. Immutable.</summary>
internal sealed class TermTable
{
    private readonly Slot[] _slots;
    private readonly int _mask;

    /// <param name="hashes">Distinct; the index of each is its number.</param>
    /// <exception cref="ArgumentException">A hash occurs twice.</exception>
    public TermTable(IReadOnlyList<ulong> hashes)
    {
        // At most half full: a term that is not there is found missing at once.
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, hashes.Count * 2))];
        _mask = _slots.Length - 1;
        for (var number = 0; number < hashes.Count; number++)
        {
            var index = (int)hashes[number] & _mask;
            while (_slots[index].NumberPlusOne != 0)
            {
                if (_slots[index].Hash == hashes[number])
                {
                    throw new ArgumentException($"term {hashes[number]:x16} occurs twice", nameof(hashes));
                }

                index = (index + 1) & _mask;
            }

            _slots[index] = new Slot(hashes[number], number + 1);
        }
    }

    /// <summary>The number of a hash, or -1.</summary>
    public int Find(ulong hash)
    {
        var slots = _slots;
        for (var index = (int)hash & _mask; ; index = (index + 1) & _mask)
        {
            ref readonly var slot = ref slots[index];
            if (slot.Hash == hash || slot.NumberPlusOne == 0)
            {
                return slot.NumberPlusOne - 1;
            }
        }
    }

    private readonly record struct Slot(ulong Hash, int NumberPlusOne);
}
