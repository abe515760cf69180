namespace ThemeClassifier.Analysis;

/// <summary>Cuts a text into tokens. Implementations are safe to share between threads.</summary>
public interface ITokenizer
{
    /// <summary>The name a model records: a model only works with the tokenizer it was trained with.</summary>
    string Name { get; }

    /// <summary>Adds the tokens of a text to a list, in order, without overlap, with nothing but white space and
    /// unpaired surrogates between them.</summary>
    /// <param name="text">Any text; empty gives no tokens.</param>
    /// <param name="tokens">Receives the tokens; not cleared first.</param>
    void Tokenize(string text, List<Token> tokens);
}
