using System.Runtime.InteropServices;
using ThemeClassifier.Analysis;

namespace ThemeClassifier.Features;

/// <summary>Makes terms of an analyzed text: words, pairs of neighbouring words, pieces of 4 to 5 characters inside a
/// word with its boundaries, and concepts of a lexicon. Immutable; safe to share between threads.</summary>
public sealed class TermExtractor
{
    /// <summary>Length of the shortest piece of a word.</summary>
    public const int ShortestGram = 4;

    /// <summary>Length of the longest piece of a word.</summary>
    public const int LongestGram = 5;

    private const char Boundary = ' ';
    private readonly Lexicon _lexicon;

    /// <param name="lexicon">The concepts; may be empty.</param>
    public TermExtractor(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    /// <summary>Adds the terms of a text to a list, in the order of the text; not cleared first.</summary>
    public void Extract(AnalyzedText text, List<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);

        var tokens = text.TokenList;
        var previous = -1;
        for (var token = 0; token < tokens.Count; token++)
        {
            if (!tokens[token].IsWordLike)
            {
                // A pair does not reach over the end of a sentence or a comma, but an address is no boundary.
                if (tokens[token].Kind == TokenKind.Punctuation)
                {
                    previous = -1;
                }

                continue;
            }

            var word = text.Normalized(token);
            if (word.IsEmpty)
            {
                continue;
            }

            terms.Add(new Term(TermHash.Of(TermBlock.Words, word), TermBlock.Words, token, token, 0, 1));
            if (previous >= 0)
            {
                var hash = TermHash.Of(TermBlock.Words, text.Normalized(previous), Boundary, word);
                terms.Add(new Term(hash, TermBlock.Words, previous, token, 0, 2));
            }

            AddGrams(word, token, terms);
            previous = token;
        }

        _lexicon.AddConcepts(text, terms);
    }

    /// <summary>The spelling of a term as the ML.NET pipeline sees it.</summary>
    public string Spell(AnalyzedText text, Term term)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (term.Block == TermBlock.Grams)
        {
            return string.Create(term.Length, (text, term), static (span, state) =>
            {
                var word = state.text.Normalized(state.term.FirstToken);
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = CharacterAt(word, state.term.Start + i);
                }
            });
        }

        if (term.Block == TermBlock.Concepts)
        {
            return _lexicon.Concepts[term.Start];
        }

        return term.Length == 1
            ? text.Normalized(term.FirstToken).ToString()
            : string.Concat(text.Normalized(term.FirstToken), [Boundary], text.Normalized(term.LastToken));
    }

    private static void AddGrams(ReadOnlySpan<char> word, int token, List<Term> terms)
    {
        // Made in place: most terms are pieces, and a term is four words long.
        var padded = word.Length + 2;
        var count = terms.Count;
        for (var length = ShortestGram; length <= LongestGram; length++)
        {
            count += Math.Max(0, padded - length + 1);
        }

        var next = terms.Count;
        CollectionsMarshal.SetCount(terms, count);
        var target = CollectionsMarshal.AsSpan(terms);
        for (var start = 0; start + ShortestGram <= padded; start++)
        {
            var hash = TermHash.Start(TermBlock.Grams);
            var longest = Math.Min(LongestGram, padded - start);
            for (var length = 1; length <= longest; length++)
            {
                hash = TermHash.Add(hash, CharacterAt(word, start + length - 1));
                if (length >= ShortestGram)
                {
                    target[next++] = new Term(TermHash.Finish(hash), TermBlock.Grams, token, token, start, length);
                }
            }
        }
    }

    /// <summary>The character at a position of the word with a boundary before and behind it.</summary>
    private static char CharacterAt(ReadOnlySpan<char> word, int position) =>
        position == 0 || position == word.Length + 1 ? Boundary : word[position - 1];
}
