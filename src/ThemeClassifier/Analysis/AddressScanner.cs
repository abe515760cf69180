namespace ThemeClassifier.Analysis;

/// <summary>Finds the web or e-mail address in a run of text without white space.</summary>
internal static class AddressScanner
{
    private static readonly string[] Prefixes = ["https://", "http://", "www."];

    /// <summary>The first address of the run, or null.</summary>
    public static Token? Find(ReadOnlySpan<char> text, int start, int end)
    {
        var chunk = text[start..end];
        if (chunk.IndexOfAny(':', '@', '.') < 0)
        {
            return null;
        }

        foreach (var prefix in Prefixes)
        {
            var offset = chunk.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
            if (offset >= 0 && chunk.Length > offset + prefix.Length)
            {
                var from = start + offset;
                return new Token(from, TrimEnd(text, from + prefix.Length, end), TokenKind.Url);
            }
        }

        var at = chunk.IndexOf('@');
        return at > 0 ? FindEmail(text, start, start + at, end) : null;
    }

    private static Token? FindEmail(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var from = at;
        while (from > start && IsLocalPart(text[from - 1]))
        {
            from--;
        }

        var to = at + 1;
        while (to < end && (char.IsLetterOrDigit(text[to]) || text[to] is '.' or '-'))
        {
            to++;
        }

        to = TrimEnd(text, at + 1, to);
        var hasDomain = to > at + 3 && text[(at + 1)..to].Contains('.');
        return from < at && hasDomain ? new Token(from, to, TokenKind.Email) : null;
    }

    private static bool IsLocalPart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    /// <summary>The full stop, comma or closing bracket behind an address is not a part of it.</summary>
    private static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '\'' or '’' or '”' or '>')
        {
            end--;
        }

        return end;
    }
}
