using System.Text;

namespace ThemeClassifier.Analysis;

/// <summary>Turns a text into tokens and their normalized spelling: Unicode NFC, lower case, one kind of apostrophe and
/// hyphen, without the parentheses of <c>(jeugd)hulp</c>. Immutable; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    private readonly ITokenizer _tokenizer;

    /// <param name="tokenizer">Cuts the text.</param>
    public TextAnalyzer(ITokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        _tokenizer = tokenizer;
    }

    /// <summary>Analyzes a text into a fresh result.</summary>
    public AnalyzedText Analyze(string text)
    {
        var result = new AnalyzedText();
        Analyze(text, result);
        return result;
    }

    /// <summary>Analyzes a text into a result that is used again, without allocating once it has grown.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="result">What it held before is lost.</param>
    public void Analyze(string text, AnalyzedText result)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(result);

        result.Clear();
        _tokenizer.Tokenize(text, result.TokenList);
        foreach (var token in result.TokenList)
        {
            if (token.IsWordLike)
            {
                Normalize(text.AsSpan(token.Start, token.Length), result);
            }
            else
            {
                result.EndWord();
            }
        }
    }

    private static void Normalize(ReadOnlySpan<char> token, AnalyzedText result)
    {
        const char FirstCombiningMark = '\u0300';
        if (result.TryAppendPlain(token))
        {
            result.EndWord();
            return;
        }

        if (token.IndexOfAnyInRange(FirstCombiningMark, '\uFFFF') < 0)
        {
            Fold(token, result);
        }
        else if (HasOnlyTypographicMarks(token))
        {
            Fold(token, result);
        }
        else
        {
            Fold(Compose(token), result);
        }

        result.EndWord();
    }

    /// <summary>Curly apostrophes and hyphens are beyond Latin-1, but need no composition.</summary>
    private static bool HasOnlyTypographicMarks(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (c >= '\u0300' && !DutchTokenizer.IsApostrophe(c) && !DutchTokenizer.IsHyphen(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Rare in Dutch (text copied from some PDFs), so it may allocate.</summary>
    private static ReadOnlySpan<char> Compose(ReadOnlySpan<char> token)
    {
        var text = token.ToString();
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text; // a tokenizer that keeps broken surrogate pairs: compare the units as they are
        }
    }

    private static void Fold(ReadOnlySpan<char> token, AnalyzedText result)
    {
        foreach (var c in token)
        {
            if (c is >= 'a' and <= 'z')
            {
                result.Append(c);
            }
            else if (c is >= 'A' and <= 'Z')
            {
                result.Append((char)(c | 0x20));
            }
            else if (DutchTokenizer.IsApostrophe(c))
            {
                result.Append('\'');
            }
            else if (DutchTokenizer.IsHyphen(c))
            {
                result.Append('-');
            }
            else if (c is not ('(' or ')'))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }
    }
}
