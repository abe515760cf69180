using ThemeClassifier.Evaluation;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Checking;

/// <summary>What a check found, and what it counted.</summary>
/// <param name="Findings">What is wrong; empty when the data are sound.</param>
/// <param name="Summary">What was checked, a line each.</param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Summary);

/// <summary>Checks a training directory: ids, labels, groups, near-duplicates, letters and lines against the source.</summary>
public static class DatasetCheck
{
    private const int MostThemes = 4;

    private static readonly string[] Filled = ["id", "text", "themes", "chapter"];
    private static readonly string[] ChapterColumns = ["chapter", "heading_chapter"];
    private static readonly string[] ThemeColumns = ["themes", "heading_themes"];

    /// <summary>Checks everything that is there; only <c>themes.json</c> and <c>quotes.csv</c> must be.</summary>
    /// <exception cref="InputException">A file is missing, or is no file of its kind.</exception>
    public static CheckResult Run(string directory)
    {
        var codebook = Codebook.Load(Path.Combine(directory, "themes.json"));
        var quotes = CsvTable.Read(Path.Combine(directory, "quotes.csv"), "id", "text", "themes", "chapter", "group", "pull_quote_of");
        var findings = new List<Finding>();
        var summary = new List<string>();

        findings.AddRange(Rows(quotes, codebook, emptyThemes: false));
        findings.AddRange(PullQuotes(quotes));
        findings.AddRange(Groups(quotes));
        var pullQuotes = quotes.Rows.Count(row => row["pull_quote_of"].Length > 0);
        summary.Add($"{quotes.Rows.Count} rows in quotes.csv, {pullQuotes} of them pull quotes that repeat another, in {quotes.Rows.Select(row => row["group"]).Distinct().Count()} groups");

        if (Directory.Exists(Path.Combine(directory, "source")))
        {
            findings.AddRange(LayoutCheck.Run(directory, quotes, out var pages, out var departures));
            summary.Add($"{pages} pages laid back on their grid; {departures} gaps that depart from the rule");
        }

        if (File.Exists(Path.Combine(directory, "codings.csv")))
        {
            var codings = CsvTable.Read(Path.Combine(directory, "codings.csv"), "id", "coder", "themes", "chapter");
            findings.AddRange(Codings(codings, quotes, codebook));
            summary.Add($"quotes, {Agreement.Of(codings.Rows, codebook)}");
        }

        if (File.Exists(Path.Combine(directory, "supplement.csv")))
        {
            var supplement = CsvTable.Read(Path.Combine(directory, "supplement.csv"), "id", "text", "themes", "chapter", "origin");
            findings.AddRange(Rows(supplement, codebook, emptyThemes: true));
            findings.AddRange(Supplement(quotes, supplement));
            if (File.Exists(Path.Combine(directory, "third-reading.csv")))
            {
                var reading = CsvTable.Read(Path.Combine(directory, "third-reading.csv"), "id", "coder", "themes", "chapter");
                var ids = supplement.Rows.Select(row => row["id"]).ToHashSet(StringComparer.Ordinal);
                var known = reading.Rows.Where(row => ids.Contains(row["id"])).ToArray();
                findings.AddRange(reading.Rows.Except(known).Select(row => At(reading, row, $"there is no made-up statement '{row["id"]}'")));
                summary.Add($"made-up statements, {Agreement.Of(known.Concat(supplement.Rows), codebook)}");
            }

            summary.Add($"{supplement.Rows.Count} made-up statements, {supplement.Rows.Count(row => row["themes"].Length == 0)} of them without a theme");
        }

        if (File.Exists(Path.Combine(directory, "lexicon.csv")))
        {
            var lexicon = Lexicon.Read(Path.Combine(directory, "lexicon.csv"));
            summary.Add($"{lexicon.Rows.Count} entries of {lexicon.Concepts.Count} concepts in the lexicon");
        }

        return new CheckResult(findings, summary);
    }

    private static IEnumerable<Finding> Rows(CsvTable table, Codebook codebook, bool emptyThemes)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row["id"].Length > 0 && !ids.TryAdd(row["id"], row.LineNumber))
            {
                yield return At(table, row, $"id '{row["id"]}' occurs on line {ids[row["id"]]} too");
            }

            foreach (var column in Filled.Where(column => string.IsNullOrWhiteSpace(row[column])))
            {
                // A made-up statement without a theme may have no stance either.
                if (!emptyThemes || column is "id" or "text" || (column == "chapter" && row["themes"].Length > 0))
                {
                    yield return At(table, row, $"column {column} is empty");
                }
            }

            foreach (var column in ThemeColumns)
            {
                string[] themes = row[column].Length == 0 ? [] : row[column].Split(LabeledCsv.ListSeparator);
                foreach (var theme in themes.Where(theme => codebook.IndexOfTheme(theme) < 0))
                {
                    yield return At(table, row, $"column {column}: '{theme}' is no theme of the codebook");
                }

                if (themes.Distinct().Count() != themes.Length || themes.Length > MostThemes)
                {
                    yield return At(table, row, $"column {column}: expected one to {MostThemes} different themes but found '{row[column]}'");
                }
            }

            foreach (var column in ChapterColumns.Where(column => row[column].Length > 0 && codebook.IndexOfChapter(row[column]) < 0))
            {
                yield return At(table, row, $"column {column}: '{row[column]}' is no chapter of the codebook");
            }
        }
    }

    private static IEnumerable<Finding> PullQuotes(CsvTable quotes)
    {
        var ids = quotes.Rows.Where(row => row["pull_quote_of"].Length == 0).Select(row => row["id"]).ToHashSet(StringComparer.Ordinal);
        return quotes.Rows
            .Where(row => row["pull_quote_of"].Length > 0 && !ids.Contains(row["pull_quote_of"]))
            .Select(row => At(quotes, row, $"pull_quote_of: there is no quote '{row["pull_quote_of"]}'"));
    }

    private static IEnumerable<Finding> Groups(CsvTable quotes)
    {
        foreach (var row in quotes.Rows.Where(row => row["group"].Length == 0))
        {
            yield return At(quotes, row, "column group is empty");
        }

        var byId = quotes.Rows.GroupBy(row => row["id"]).ToDictionary(row => row.Key, row => row.First(), StringComparer.Ordinal);
        foreach (var row in quotes.Rows)
        {
            if (byId.TryGetValue(row["pull_quote_of"], out var original) && original["group"] != row["group"])
            {
                yield return At(quotes, row, $"'{row["id"]}' repeats '{original["id"]}' but is in another group");
            }
        }

        foreach (var (later, earlier, similarity) in NearDuplicates.Find([.. quotes.Rows.Select(row => row["text"])]))
        {
            if (quotes.Rows[later]["group"] != quotes.Rows[earlier]["group"])
            {
                yield return At(quotes, quotes.Rows[later], $"nearly the same text as '{quotes.Rows[earlier]["id"]}' ({similarity:F2}) but in another group");
            }
        }
    }

    private static IEnumerable<Finding> Codings(CsvTable codings, CsvTable quotes, Codebook codebook)
    {
        var coders = codings.Rows.Select(row => row["coder"]).Distinct().ToArray();
        if (coders.Length != 2)
        {
            yield return new Finding("codings.csv", $"expected two coders but found {coders.Length}");
        }

        foreach (var row in codings.Rows)
        {
            string[] themes = row["themes"].Split(LabeledCsv.ListSeparator);
            if (themes.Length > MostThemes || themes.Any(theme => codebook.IndexOfTheme(theme) < 0) || codebook.IndexOfChapter(row["chapter"]) < 0)
            {
                yield return At(codings, row, $"expected one to {MostThemes} themes and a chapter of the codebook but found '{row["themes"]}' and '{row["chapter"]}'");
            }
        }

        var coded = codings.Rows.CountBy(row => row["id"]).ToDictionary(StringComparer.Ordinal);
        foreach (var row in quotes.Rows.Where(row => row["pull_quote_of"].Length == 0 && coded.GetValueOrDefault(row["id"]) != coders.Length))
        {
            yield return At(quotes, row, $"'{row["id"]}' is not coded once by each coder in codings.csv");
        }
    }

    private static IEnumerable<Finding> Supplement(CsvTable quotes, CsvTable supplement)
    {
        CsvRow[] rows = [.. quotes.Rows, .. supplement.Rows];
        return NearDuplicates.Find([.. rows.Select(row => row["text"])])
            .Where(pair => pair.Later >= quotes.Rows.Count)
            .Select(pair => At(supplement, rows[pair.Later], $"nearly the same text as '{rows[pair.Earlier]["id"]}' ({pair.Similarity:F2}): {rows[pair.Later]["text"]}"));
    }

    private static Finding At(CsvTable table, CsvRow row, string what) => new($"{Path.GetFileName(table.Path)}, line {row.LineNumber}", what);
}
