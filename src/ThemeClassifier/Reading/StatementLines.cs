namespace ThemeClassifier.Reading;

/// <summary>A line of input.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Its text without the line end; empty when it could not be read.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
public readonly record struct StatementLine(long Number, string Text, string? Error);

/// <summary>Reads one statement a line. A line that is no UTF-8 or is too long becomes an error line; the rest goes
/// on. Memory stays flat: no more than one line is held.</summary>
public static class StatementLines
{
    /// <summary>A longer line is not held in memory.</summary>
    private const int LongestLine = 4 * ThemeModel.LongestText;

    /// <summary>Reads lines ended by LF or CRLF; an empty line is an empty statement.</summary>
    public static IEnumerable<StatementLine> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[1 << 16];
        using var line = new MemoryStream();
        var (number, lineStart, position, length) = (1L, 0L, 0L, 0L);
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', start, read - start);
                var stop = end < 0 ? read : end;
                length += stop - start;
                if (length <= LongestLine)
                {
                    line.Write(buffer, start, stop - start);
                }

                if (end >= 0)
                {
                    yield return ToLine(line, length, number++, lineStart);
                    line.SetLength(0);
                    (length, lineStart) = (0, position + end + 1);
                }

                start = stop + 1;
            }

            position += read;
        }

        if (length > 0)
        {
            yield return ToLine(line, length, number, lineStart);
        }
    }

    private static StatementLine ToLine(MemoryStream line, long length, long number, long start)
    {
        if (length > LongestLine)
        {
            return new StatementLine(number, "", $"line {number} has {length} bytes; at most {LongestLine} are read");
        }

        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (bytes.EndsWith("\r"u8))
        {
            bytes = bytes[..^1];
        }

        try
        {
            return new StatementLine(number, StrictText.Decode(bytes, $"line {number}", start), null);
        }
        catch (InputException exception)
        {
            return new StatementLine(number, "", exception.Message);
        }
    }
}
