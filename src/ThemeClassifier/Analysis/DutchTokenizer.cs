using System.Globalization;

namespace ThemeClassifier.Analysis;

/// <summary>The built-in tokenizer for Dutch: clitics (<c>zo'n</c>, <c>'s avonds</c>, <c>RIEC's</c>), hyphens
/// (<c>18-min</c>, <c>zorg- en</c>), abbreviations (<c>z.s.m.</c>, <c>art.</c>), numbers (<c>2.000</c>, <c>18+</c>),
/// web and e-mail addresses. One pass, no regular expressions, linear in the length of the text.</summary>
public sealed class DutchTokenizer : ITokenizer
{
    /// <summary>The one instance that is needed: it holds no state.</summary>
    public static DutchTokenizer Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "dutch-1";

    /// <inheritdoc/>
    public void Tokenize(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);

        var span = text.AsSpan();
        var position = 0;
        while (position < span.Length)
        {
            if (Separates(span, position))
            {
                position++;
                continue;
            }

            var end = position;
            while (end < span.Length && char.IsAsciiLetter(span[end]))
            {
                end++;
            }

            if (end > position && (end == span.Length || span[end] is ' ' or '\n' or '\r' or '\t'))
            {
                tokens.Add(new Token(position, end, TokenKind.Word)); // nine chunks of ten are plain words
                position = end;
                continue;
            }

            end = Math.Max(end, position + 1);
            while (end < span.Length && !Separates(span, end))
            {
                end++;
            }

            TokenizeChunk(span, position, end, tokens);
            position = end;
        }
    }

    /// <summary>White space, control characters and halves of a broken surrogate pair belong to no token.</summary>
    private static bool Separates(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c <= ' ' || (c >= 0x7f && SeparatesBeyondAscii(text, index));
    }

    private static bool SeparatesBeyondAscii(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])
                : index == 0 || !char.IsHighSurrogate(text[index - 1]);
        }

        return char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u00AD' or '\uFEFF';
    }

    /// <summary>Tokenizes a run of text without white space.</summary>
    private static void TokenizeChunk(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        var address = AddressScanner.Find(text, start, end);
        var position = start;
        while (position < end)
        {
            int next;
            var kind = TokenKind.Word;
            if (address is { } found && position == found.Start)
            {
                next = found.End;
                kind = found.Kind;
            }
            else if (char.IsDigit(text[position]))
            {
                next = ScanNumber(text, position, end, out kind);
            }
            else if (IsWordCharacter(text[position]) || StartsClitic(text, position, start, end))
            {
                next = ScanWord(text, position, end);
            }
            else if (OptionalPartEnd(text, position, end) is var partEnd && partEnd > 0)
            {
                next = ScanWord(text, partEnd, end);
            }
            else
            {
                next = ScanPunctuation(text, position, end);
                kind = TokenKind.Punctuation;
            }

            if (address is { } later && position < later.Start && next > later.Start)
            {
                next = later.Start;
            }

            tokens.Add(new Token(position, next, kind));
            position = next;
        }
    }

    /// <summary><c>'s</c> avonds, <c>'t</c>, <c>'n</c>: an apostrophe belongs to the one letter behind it, at the
    /// start of a chunk only.</summary>
    private static bool StartsClitic(ReadOnlySpan<char> text, int position, int chunkStart, int end) =>
        position == chunkStart
        && IsApostrophe(text[position])
        && position + 1 < end
        && char.ToLowerInvariant(text[position + 1]) is 's' or 't' or 'n' or 'k' or 'm' or 'r'
        && (position + 2 >= end || text[position + 2] is ',' or '.' or ';');

    /// <summary>Where the word goes on behind the parenthesis of <c>(jeugd)hulp</c>; 0 when it is no such word.</summary>
    private static int OptionalPartEnd(ReadOnlySpan<char> text, int position, int end)
    {
        const int LongestPart = 20;
        if (text[position] != '(')
        {
            return 0;
        }

        var next = position + 1;
        while (next < end && next - position < LongestPart && char.IsLetter(text[next]))
        {
            next++;
        }

        return next > position + 1 && next + 1 < end && text[next] == ')' && char.IsLetter(text[next + 1]) ? next + 1 : 0;
    }

    private static int ScanWord(ReadOnlySpan<char> text, int start, int end)
    {
        var position = start;
        if (IsApostrophe(text[position]))
        {
            return Math.Min(position + 2, end);
        }

        while (position < end)
        {
            var c = text[position];
            if (IsWordCharacter(c))
            {
                position++;
            }
            else if ((IsApostrophe(c) || IsHyphen(c)) && position + 1 < end && IsWordCharacter(text[position + 1]))
            {
                position += 2;
            }
            else if (IsHyphen(c) && position > start && (position + 1 == end || text[position + 1] is '/' or ',' or ')'))
            {
                return position + 1; // zorg- en veiligheidspartners: the hyphen stands for the rest of the compound
            }
            else if (c == '.' && Abbreviations.EndOf(text, start, position, end) is var abbreviationEnd && abbreviationEnd > 0)
            {
                return abbreviationEnd;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static int ScanNumber(ReadOnlySpan<char> text, int start, int end, out TokenKind kind)
    {
        var position = start;
        while (position < end)
        {
            var c = text[position];
            if (char.IsDigit(c))
            {
                position++;
            }
            else if (c is '.' or ',' or ':' or '/' && position + 1 < end && char.IsDigit(text[position + 1]))
            {
                position += 2; // 2.000; 1,5; 14:30; 24/7
            }
            else
            {
                break;
            }
        }

        kind = TokenKind.Number;
        if (position == end)
        {
            return position;
        }

        if (text[position] == '+')
        {
            return position + 1; // 18+
        }

        if (IsHyphen(text[position]) && (position + 1 == end || !IsWordCharacter(text[position + 1])))
        {
            return position + 1; // 18-: the hyphen means "younger than"
        }

        if (IsWordCharacter(text[position]) || IsHyphen(text[position]))
        {
            kind = TokenKind.Word;
            return ScanWord(text, position, end); // 18-min, 273f, 16-jarigen, 2016-2019
        }

        return position;
    }

    private static int ScanPunctuation(ReadOnlySpan<char> text, int start, int end)
    {
        var c = text[start];
        var position = start + 1;

        // The same mark repeated (..., --, !!) is one token, and so is an arrow.
        while (position < end && (text[position] == c && c is '.' or '-' or '!' or '?' or '=' or '*' or '_'))
        {
            position++;
        }

        if (c is '-' or '=' or '<' && position < end && text[position] is '>' or '-' && position == start + 1)
        {
            position++;
        }

        if (char.IsHighSurrogate(c) && position < end)
        {
            position++;
        }

        // A combining mark, joiner or variation selector belongs to what stands before it.
        while (position < end && IsExtender(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsExtender(char c) =>
        c >= '\u0300' && (c is '\u200D' or '\uFE0F' || char.GetUnicodeCategory(c) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    internal static bool IsWordCharacter(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || IsExtender(c);

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
