using System.Collections.Frozen;
using System.Text;
using ThemeClassifier.Analysis;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Features;

/// <summary>Says which words and phrases mean the same: an entry is one to four words, of which the last may end in
/// <c>*</c> (any ending). Immutable; safe to share between threads.</summary>
public sealed class Lexicon
{
    private const int ShortestStem = 3;
    private const char AnyEnding = '*';

    /// <summary>Entries by their first word; a first word with any ending stands under its stem.</summary>
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly ulong[] _hashes;

    private Lexicon(IReadOnlyList<(string Entry, string Concept)> rows)
    {
        Rows = rows;
        Concepts = [.. rows.Select(row => row.Concept).Distinct().Order(StringComparer.Ordinal)];
        _hashes = [.. Concepts.Select(concept => TermHash.Of(TermBlock.Concepts, concept))];
        var number = Concepts.Index().ToDictionary(concept => concept.Item, concept => concept.Index, StringComparer.Ordinal);
        var entries = rows.Select(row => new Entry(row.Entry.Split(' '), number[row.Concept])).ToArray();
        _words = ByFirstWord(entries.Where(entry => !EndsOpen(entry.Words[0])));
        _stems = ByFirstWord(entries.Where(entry => EndsOpen(entry.Words[0])));
    }

    /// <summary>No entries.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>Names of the concepts, in alphabetical order.</summary>
    public IReadOnlyList<string> Concepts { get; }

    /// <summary>The entries, as read.</summary>
    public IReadOnlyList<(string Entry, string Concept)> Rows { get; }

    /// <summary>Reads <c>lexicon.csv</c> with <c>entry,concept</c>.</summary>
    /// <exception cref="InputException">The file cannot be read, or an entry is empty, open at another place than its end, or occurs twice.</exception>
    public static Lexicon Read(string path) => From(CsvTable.Read(path, "entry", "concept"));

    internal static Lexicon From(CsvTable table)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var entry = row["entry"];
            if (entry.Trim().Length == 0 || row["concept"].Trim().Length == 0)
            {
                throw row.Error("the entry or its concept is empty");
            }

            if (!seen.Add(entry))
            {
                throw row.Error($"the entry '{entry}' occurs twice");
            }

            if (entry.Split(' ').Any(word => word.Length == 0 || word.TrimEnd(AnyEnding).Contains(AnyEnding) || (EndsOpen(word) && word.Length <= ShortestStem)))
            {
                throw row.Error($"the entry '{entry}': expected words with single spaces, * only at the end of one and after at least {ShortestStem} letters");
            }
        }

        return new Lexicon([.. table.Rows.Select(row => (row["entry"], row["concept"]))]);
    }

    /// <summary>The content of a file that reads back as this lexicon.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes("entry,concept\n" + string.Concat(Rows.Select(row => $"{row.Entry},{row.Concept}\n")));

    /// <summary>Adds a term for every place where an entry stands.</summary>
    internal void AddConcepts(AnalyzedText text, List<Term> terms)
    {
        for (var token = 0; token < text.Tokens.Count; token++)
        {
            var word = text.Normalized(token);
            if (word.IsEmpty)
            {
                continue;
            }

            if (_words.TryGetValue(word, out var entries))
            {
                AddMatches(text, token, entries, terms);
            }

            for (var length = ShortestStem; length <= word.Length; length++)
            {
                if (_stems.TryGetValue(word[..length], out entries))
                {
                    AddMatches(text, token, entries, terms);
                }
            }
        }
    }

    private void AddMatches(AnalyzedText text, int first, Entry[] entries, List<Term> terms)
    {
        foreach (var entry in entries)
        {
            var last = first;
            var matches = true;
            for (var i = 1; i < entry.Words.Length && matches; i++)
            {
                last++;
                matches = last < text.Tokens.Count && Matches(entry.Words[i], text.Normalized(last));
            }

            if (matches)
            {
                terms.Add(new Term(_hashes[entry.Concept], TermBlock.Concepts, first, last, entry.Concept, entry.Words.Length));
            }
        }
    }

    private static bool Matches(string pattern, ReadOnlySpan<char> word) =>
        EndsOpen(pattern) ? word.StartsWith(pattern.AsSpan()[..^1], StringComparison.Ordinal) : word.SequenceEqual(pattern);

    private static bool EndsOpen(string word) => word[^1] == AnyEnding;

    private static FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord(IEnumerable<Entry> entries) =>
        entries.GroupBy(entry => entry.Words[0].TrimEnd(AnyEnding))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record Entry(string[] Words, int Concept);
}
