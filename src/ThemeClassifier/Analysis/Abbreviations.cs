using System.Collections.Frozen;

namespace ThemeClassifier.Analysis;

/// <summary>Decides whether a full stop belongs to an abbreviation.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    private static readonly FrozenSet<string> Known = new[]
    {
        "afd", "afz", "al", "alg", "apr", "art", "aug", "bijl", "bijv", "blz", "bv", "ca", "cf", "dec", "dhr", "dr", "drs", "div",
        "enz", "etc", "ev", "evt", "excl", "feb", "fig", "gem", "hfst", "hr", "id", "incl", "ing", "ir", "jan", "jl", "jr",
        "max", "mevr", "min", "mld", "mln", "mr", "mrt", "mw", "nl", "nov", "nr", "nrs", "okt", "org", "pag", "par", "plm", "pnt",
        "prof", "red", "resp", "sept", "sr", "st", "str", "tel", "vgl", "vnl", "vs", "zgn", "zog",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset behind the full stop (and behind further dotted letters) when the word that ends at
    /// <paramref name="dot"/> is an abbreviation; otherwise 0.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int dot, int end)
    {
        var length = dot - start;
        if (length is 1 or 2 && dot + 1 < end && char.IsLetter(text[dot + 1]) && EndOfDottedLetters(text, dot, end) is var dotted && dotted > 0)
        {
            return dotted;
        }

        if (length is 0 or > Longest)
        {
            return 0;
        }

        return dot + 1 == end || !DutchTokenizer.IsWordCharacter(text[dot + 1])
            ? Lookup.Contains(text[start..dot]) ? dot + 1 : 0
            : 0;
    }

    /// <summary>z.s.m., o.a., t.a.v., m.b.t., i.p.v.: one or two letters between full stops.</summary>
    private static int EndOfDottedLetters(ReadOnlySpan<char> text, int dot, int end)
    {
        var position = dot;
        while (position < end && text[position] == '.')
        {
            var letters = 0;
            while (letters < 3 && position + 1 + letters < end && char.IsLetter(text[position + 1 + letters]))
            {
                letters++;
            }

            var next = position + 1 + letters;
            if (letters is 0)
            {
                return position + 1;
            }

            if (letters is 3 || next >= end || text[next] != '.')
            {
                // a.d.h.v without its last full stop; but "ja.nee" is two words.
                return letters == 1 && (next >= end || !DutchTokenizer.IsWordCharacter(text[next])) ? next : 0;
            }

            position = next;
        }

        return position;
    }
}
