using System.Text;

namespace ThemeClassifier.Reading;

/// <summary>Reads UTF-8 without ever replacing a broken byte by a question mark.</summary>
public static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file; a byte order mark is dropped.</summary>
    /// <exception cref="InputException">The file cannot be read or is no UTF-8; the message names the offset.</exception>
    public static string ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path}: expected a file but this is a directory");
        }

        try
        {
            return Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Decodes bytes; a byte order mark is dropped.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="name">What to call it in the error.</param>
    /// <param name="start">Offset of the first byte in its file, for the error.</param>
    /// <exception cref="InputException">The bytes are no UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name, long start = 0)
    {
        try
        {
            if (bytes.StartsWith(Encoding.UTF8.Preamble))
            {
                bytes = bytes[Encoding.UTF8.Preamble.Length..];
                start += Encoding.UTF8.Preamble.Length;
            }

            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InputException(
                $"{name}: expected UTF-8 but byte {start + exception.Index} is no part of a character; save the file as UTF-8",
                exception);
        }
    }
}
