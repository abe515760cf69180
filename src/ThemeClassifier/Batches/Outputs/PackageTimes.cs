using System.Buffers.Binary;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>A zip package holds the time at which each part was written; without it the same rows give the same bytes.</summary>
internal static class PackageTimes
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;

    /// <summary>1 January 1980, the first day that a package can name.</summary>
    private const uint FirstDay = 0x00210000;

    public static void Clear(Stream stream)
    {
        stream.Flush();
        var tail = new byte[Math.Min(stream.Length, 1 << 16)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.Length - 22;
        while (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end)) != EndSignature)
        {
            end--;
        }

        var directory = new byte[BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12))];
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        stream.Position = start;
        stream.ReadExactly(directory);
        Span<byte> time = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(time, FirstDay);
        for (var at = 0; at + 46 <= directory.Length && BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at)) == EntrySignature;)
        {
            time.CopyTo(directory.AsSpan(at + 12));
            stream.Position = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at + 42)) + 10;
            stream.Write(time);
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 28))
                + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 30)) + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 32));
        }

        stream.Position = start;
        stream.Write(directory);
        stream.Position = stream.Length;
    }
}
