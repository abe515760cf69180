using System.Numerics;
using System.Text;

namespace ThemeClassifier.Batches.Tagging;

/// <summary>What is kept of a text to recognize it: a hash of its letters and digits, and a MinHash of 32 bytes over its
/// pieces of five characters. Case, punctuation and spacing do not count.</summary>
/// <param name="Exact">Equal for texts with the same words; 0 for a text without letters and digits.</param>
/// <param name="A">First band of the MinHash.</param>
/// <param name="B">Second band.</param>
/// <param name="C">Third band.</param>
/// <param name="D">Fourth band.</param>
internal readonly record struct TextSignature(ulong Exact, ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Equal bytes of 32 from which two texts are nearly the same: about 0.8 of their pieces.</summary>
    private const int LeastEqual = 26;

    private const int Shingle = 5;
    private const int Bins = 32;
    private const int LeastLength = 20;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Whether the text is long enough to be nearly the same as another.</summary>
    public bool HasBands => (A | B | C | D) != 0;

    public static TextSignature Of(ReadOnlySpan<char> text)
    {
        if (text.Length > ThemeModel.LongestText)
        {
            return default;
        }

        if (System.Text.Ascii.IsValid(text) || text.IsNormalized(NormalizationForm.FormC))
        {
            return OfComposed(text);
        }

        return OfComposed(text.ToString().Normalize(NormalizationForm.FormC));
    }

    public bool IsNear(in TextSignature other) =>
        EqualBytes(A ^ other.A) + EqualBytes(B ^ other.B) + EqualBytes(C ^ other.C) + EqualBytes(D ^ other.D) >= LeastEqual;

    private static TextSignature OfComposed(ReadOnlySpan<char> text)
    {
        Span<ulong> bins = stackalloc ulong[Bins];
        bins.Fill(ulong.MaxValue);
        Span<ulong> last = stackalloc ulong[Shingle];
        var (exact, length, space) = (1469598103934665603UL, 0, false);
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                space = length > 0;
                continue;
            }

            if (space)
            {
                Add(' ', bins, last, ref exact, ref length);
                space = false;
            }

            Add(char.ToLowerInvariant(character), bins, last, ref exact, ref length);
        }

        if (length == 0)
        {
            return default;
        }

        exact = Mix(exact) | 1;
        return length < LeastLength ? new TextSignature(exact, 0, 0, 0, 0) : FromBins(exact, bins);
    }

    private static void Add(char character, Span<ulong> bins, Span<ulong> last, ref ulong exact, ref int length)
    {
        exact = (BitOperations.RotateLeft(exact, 5) ^ character) * Factor;
        last[length % Shingle] = character;
        length++;
        if (length < Shingle)
        {
            return;
        }

        var shingle = 0UL;
        for (var i = 0; i < Shingle; i++)
        {
            shingle = (shingle + last[(length + i) % Shingle] + 1) * Factor;
        }

        shingle = Mix(shingle);
        ref var bin = ref bins[(int)(shingle >> 59)];
        bin = Math.Min(bin, shingle);
    }

    /// <summary>A short text leaves bins empty; those take the next one's value, so that equal texts stay equal.</summary>
    private static TextSignature FromBins(ulong exact, Span<ulong> bins)
    {
        Span<ulong> bands = stackalloc ulong[4];
        for (var i = 0; i < Bins; i++)
        {
            var from = i;
            while (bins[from % Bins] == ulong.MaxValue)
            {
                from++;
            }

            bands[i / 8] |= (bins[from % Bins] & 0xFF) << (8 * (i % 8));
        }

        return new TextSignature(exact, bands[0], bands[1], bands[2], bands[3]);
    }

    private static int EqualBytes(ulong difference)
    {
        var count = 0;
        for (var i = 0; i < 8; i++)
        {
            count += (byte)(difference >> (8 * i)) == 0 ? 1 : 0;
        }

        return count;
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
