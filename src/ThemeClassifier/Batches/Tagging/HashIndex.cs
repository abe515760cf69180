using System.Runtime.CompilerServices;

namespace ThemeClassifier.Batches.Tagging;

/// <summary>Hashes to numbers, in 12 bytes an entry: a dictionary takes three times as much.</summary>
internal sealed class HashIndex
{
    private ulong[] _keys = new ulong[1 << 12];
    private int[] _values = new int[1 << 12];
    private int _count;

    /// <returns>The number, or -1.</returns>
    /// <param name="key">A mixed hash, not 0.</param>
    public int Find(ulong key) => _keys[Slot(_keys, key)] == key ? _values[Slot(_keys, key)] : -1;

    /// <summary>Adds a number unless the key has one.</summary>
    public void TryAdd(ulong key, int value)
    {
        var slot = Slot(_keys, key);
        if (_keys[slot] == key)
        {
            return;
        }

        (_keys[slot], _values[slot]) = (key, value);
        if (++_count > _keys.Length / 4 * 3)
        {
            Grow();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong[] keys, ulong key)
    {
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 33) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (new ulong[2 * _keys.Length], new int[2 * _keys.Length]);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0)
            {
                var slot = Slot(keys, _keys[i]);
                (keys[slot], values[slot]) = (_keys[i], _values[i]);
            }
        }

        (_keys, _values) = (keys, values);
    }
}
