namespace ThemeClassifier.Analysis;

/// <summary>What a token is made of. Only words and numbers become terms.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, possibly with digits, apostrophes, hyphens or abbreviation dots inside.</summary>
    Word,

    /// <summary>Digits, possibly with separators or one letter behind them: <c>2.000</c>, <c>18+</c>.</summary>
    Number,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Everything else that is visible.</summary>
    Punctuation,
}

/// <summary>A piece of a text.</summary>
/// <param name="Start">Offset of the first UTF-16 unit in the original text, 0-based.</param>
/// <param name="End">Offset behind the last UTF-16 unit.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether terms are made of this token.</summary>
    public bool IsWordLike => Kind is TokenKind.Word or TokenKind.Number;
}
