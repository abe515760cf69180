using System.IO.Compression;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Checks a zip package (xlsx, docx) before anything in it is parsed: whole, and no bomb. The sizes that the
/// package claims may be lies, so it is unpacked to nowhere and counted.</summary>
internal static class PackageLimits
{
    public const long MostBytes = 200L << 20;
    public const int MostEntries = 1000;
    public const int MostRatio = 100;

    /// <summary>Small parts compress well without being a bomb.</summary>
    private const long SmallPart = 1 << 20;

    /// <exception cref="InputException">The package is cut off, altered, or too large unpacked.</exception>
    public static void Check(string name, Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                throw new InputException($"{name}: expected at most {MostEntries} parts in the package but found {zip.Entries.Count}");
            }

            var total = 0L;
            var buffer = new byte[1 << 16];
            foreach (var entry in zip.Entries)
            {
                total += Unpack(name, entry, total, buffer);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw new InputException($"{name}: the package is cut off or damaged: {exception.Message}", exception);
        }

        stream.Position = 0;
    }

    private static long Unpack(string name, ZipArchiveEntry entry, long before, byte[] buffer)
    {
        using var content = entry.Open();
        var (size, read) = (0L, 0);
        var crc = uint.MaxValue;
        while ((read = content.Read(buffer)) > 0)
        {
            size += read;
            crc = Crc32.Update(crc, buffer.AsSpan(0, read));
            if (before + size > MostBytes)
            {
                throw new InputException($"{name}: expected at most {MostBytes >> 20} MB unpacked but found more");
            }

            if (size > SmallPart && size > MostRatio * Math.Max(entry.CompressedLength, 1))
            {
                throw new InputException($"{name}: a part unpacks to more than {MostRatio} times its size; that is no ordinary file");
            }
        }

        return size == entry.Length && ~crc == entry.Crc32
            ? size
            : throw new InvalidDataException("a part does not match its checksum.");
    }
}
