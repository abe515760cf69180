namespace ThemeClassifier.Analysis;

/// <summary>The tokens of a text with the normalized spelling of each. Belongs to one thread at a time.</summary>
public sealed class AnalyzedText
{
    private char[] _characters = new char[256];
    private int _length;
    private readonly List<int> _ends = [];

    /// <summary>The tokens, in order, with offsets into the original text.</summary>
    public IReadOnlyList<Token> Tokens => TokenList;

    internal List<Token> TokenList { get; } = [];

    /// <summary>The normalized spelling of a token; empty for punctuation and addresses.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<char> Normalized(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _characters.AsSpan(start, _ends[index] - start);
    }

    internal void Clear()
    {
        TokenList.Clear();
        _ends.Clear();
        _length = 0;
    }

    internal void Append(char c)
    {
        if (_length == _characters.Length)
        {
            Array.Resize(ref _characters, _length * 2);
        }

        _characters[_length++] = c;
    }

    /// <summary>Appends a token of ASCII letters, digits and hyphens in lower case: nearly every Dutch word.</summary>
    /// <returns>Whether it is one; nothing is appended when it is not.</returns>
    internal bool TryAppendPlain(ReadOnlySpan<char> token)
    {
        while (_length + token.Length > _characters.Length)
        {
            Array.Resize(ref _characters, _characters.Length * 2);
        }

        var target = _characters.AsSpan(_length, token.Length);
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            var lower = (char)(c | 0x20);
            if (lower is >= 'a' and <= 'z')
            {
                target[i] = lower;
            }
            else if (char.IsBetween(c, '0', '9') || c == '-')
            {
                target[i] = c;
            }
            else
            {
                return false;
            }
        }

        _length += token.Length;
        return true;
    }

    internal void EndWord() => _ends.Add(_length);
}
