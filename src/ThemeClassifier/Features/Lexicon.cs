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
    private readonly (TermTable Table, Entry[][] Entries) _words;
    private readonly (TermTable Table, Entry[][] Entries) _stems;
    private readonly int _longestStem;
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
        _longestStem = entries.Select(entry => entry.Words[0]).Where(EndsOpen).Select(word => word.Length - 1).DefaultIfEmpty().Max();
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

            if ((entry + row["concept"]).AsSpan().IndexOfAny(",\"\r\n") >= 0)
            {
                throw row.Error($"the entry '{entry}' or its concept has a comma, a quote or a line break");
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

    /// <summary>Reads what <see cref="ToArray"/> wrote: no quotes, one entry a line. Every run of the program reads it.</summary>
    /// <exception cref="ModelException">It was not written by this class.</exception>
    internal static Lexicon FromArray(byte[] content)
    {
        var rows = new List<(string Entry, string Concept)>();
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(content).AsSpan();
        foreach (var line in lines.Split('\n'))
        {
            var row = lines[line];
            if (row.IsEmpty || line.Start.Value == 0)
            {
                continue;
            }

            var comma = row.IndexOf(',');
            if (comma <= 0)
            {
                throw new ModelException($"{Storage.ModelDirectory.LexiconFile}: expected an entry and a concept but found '{row}'");
            }

            var concept = row[(comma + 1)..].ToString();
            concepts.TryAdd(concept, concept);
            rows.Add((row[..comma].ToString(), concepts[concept]));
        }

        return new Lexicon(rows);
    }

    /// <summary>Adds a term for every place where an entry stands.</summary>
    internal void AddConcepts(AnalyzedText text, List<Term> terms)
    {
        for (var token = 0; token < text.TokenList.Count; token++)
        {
            var word = text.Normalized(token);
            if (word.IsEmpty)
            {
                continue;
            }

            // Every beginning of the word is hashed on the way to the whole.
            var hash = TermHash.Start(TermBlock.Concepts);
            for (var length = 1; length <= word.Length; length++)
            {
                hash = TermHash.Add(hash, word[length - 1]);
                if (length >= ShortestStem && length <= _longestStem && _stems.Table.Find(TermHash.Finish(hash)) is var stem and >= 0)
                {
                    AddMatches(text, token, _stems.Entries[stem], terms);
                }
            }

            if (_words.Table.Find(TermHash.Finish(hash)) is var whole and >= 0)
            {
                AddMatches(text, token, _words.Entries[whole], terms);
            }
        }
    }

    private void AddMatches(AnalyzedText text, int first, Entry[] entries, List<Term> terms)
    {
        var second = first + 1 < text.TokenList.Count && text.Normalized(first + 1) is [var c, ..] ? c : '\0';
        foreach (var entry in entries)
        {
            // "niet" begins a hundred phrases; the next letter rules out nearly all of them.
            if (entry.Words.Length > 1 && entry.Words[1][0] != second)
            {
                continue;
            }

            var last = first;
            var matches = Matches(entry.Words[0], text.Normalized(first));
            for (var i = 1; i < entry.Words.Length && matches; i++)
            {
                last++;
                matches = last < text.TokenList.Count && Matches(entry.Words[i], text.Normalized(last));
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

    private static (TermTable Table, Entry[][] Entries) ByFirstWord(IEnumerable<Entry> entries)
    {
        var groups = entries.GroupBy(entry => entry.Words[0].TrimEnd(AnyEnding), StringComparer.Ordinal).ToArray();
        var table = new TermTable([.. groups.Select(group => TermHash.Of(TermBlock.Concepts, group.Key))]);
        return (table, [.. groups.Select(group => group.ToArray())]);
    }

    private sealed record Entry(string[] Words, int Concept);
}
