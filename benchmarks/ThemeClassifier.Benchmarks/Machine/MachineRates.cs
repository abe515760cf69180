using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ThemeClassifier.Features;

namespace ThemeClassifier.Benchmarks.Machine;

/// <summary>What one thread of this machine can do at best. Each method does its work once; the caller takes the time.</summary>
internal static class MachineRates
{
    /// <summary>Multiplications with addition that <see cref="MultiplyAdd"/> does.</summary>
    public static long MultiplyAdds => (long)Steps * Chains * (Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count);

    private const int Steps = 1 << 20;
    private const int Chains = 8;

    /// <summary>Multiply-adds in registers: eight chains that do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float MultiplyAdd() => Vector512.IsHardwareAccelerated ? MultiplyAdd512() : MultiplyAdd256();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float MultiplyAdd512()
    {
        var factor = Vector512.Create(0.999f);
        Vector512<float> a = default, b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (var i = 0; i < Steps; i++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, factor);
            b = Vector512.FusedMultiplyAdd(b, factor, factor);
            c = Vector512.FusedMultiplyAdd(c, factor, factor);
            d = Vector512.FusedMultiplyAdd(d, factor, factor);
            e = Vector512.FusedMultiplyAdd(e, factor, factor);
            f = Vector512.FusedMultiplyAdd(f, factor, factor);
            g = Vector512.FusedMultiplyAdd(g, factor, factor);
            h = Vector512.FusedMultiplyAdd(h, factor, factor);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float MultiplyAdd256()
    {
        var factor = Vector256.Create(0.999f);
        Vector256<float> a = default, b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (var i = 0; i < Steps; i++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, factor);
            b = Vector256.FusedMultiplyAdd(b, factor, factor);
            c = Vector256.FusedMultiplyAdd(c, factor, factor);
            d = Vector256.FusedMultiplyAdd(d, factor, factor);
            e = Vector256.FusedMultiplyAdd(e, factor, factor);
            f = Vector256.FusedMultiplyAdd(f, factor, factor);
            g = Vector256.FusedMultiplyAdd(g, factor, factor);
            h = Vector256.FusedMultiplyAdd(h, factor, factor);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h);
    }

    /// <summary>Copies an array over another of the same length.</summary>
    public static void Copy(float[] from, float[] to) => from.AsSpan().CopyTo(to);

    /// <summary>Hashes a number for each term: the last step of its hash, without reading any text.</summary>
    public static ulong Hash(int terms)
    {
        var sum = 0ul;
        for (var i = 0; i < terms; i++)
        {
            sum += TermHash.Finish((ulong)i);
        }

        return sum;
    }
}
