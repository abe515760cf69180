namespace ThemeClassifier.Features;

/// <summary>A 64-bit hash of a term: FNV-1a over UTF-16 units, one step a unit, mixed at the end (MurmurHash3's
/// finalizer). Part of the model format: a change makes old models unusable.</summary>
internal static class TermHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Start(TermBlock block) => Add(Offset, (char)(block + 1));

    public static ulong Add(ulong hash, char c) => (hash ^ c) * Prime;

    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    public static ulong Of(TermBlock block, ReadOnlySpan<char> text) => Finish(Add(Start(block), text));

    public static ulong Of(TermBlock block, ReadOnlySpan<char> first, char between, ReadOnlySpan<char> second) =>
        Finish(Add(Add(Add(Start(block), first), between), second));

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = Add(hash, c);
        }

        return hash;
    }
}
