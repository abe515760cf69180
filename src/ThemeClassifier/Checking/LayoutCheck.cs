using ThemeClassifier.Reading;

namespace ThemeClassifier.Checking;

/// <summary>Compares quotes, layout and source: the lines of every page, the letters of every quote.</summary>
internal static class LayoutCheck
{
    public static IEnumerable<Finding> Run(string directory, CsvTable quotes, out int pages, out int departures)
    {
        var source = SourcePages.Read(Path.Combine(directory, "source"));
        var blocks = LayoutBlock.Read(Path.Combine(directory, "layout.csv"));
        pages = blocks.Select(block => block.Page).Distinct().Count();
        departures = blocks.Count(block => block is { Gap: not null, Kind: not BlockKind.PullQuote });
        return [.. Pages(source, blocks), .. Letters(quotes, blocks)];
    }

    private static IEnumerable<Finding> Pages(IReadOnlyDictionary<int, IReadOnlyList<string>> source, IReadOnlyList<LayoutBlock> blocks)
    {
        foreach (var page in blocks.GroupBy(block => block.Page))
        {
            if (!source.TryGetValue(page.Key, out var expected))
            {
                yield return new Finding($"page {page.Key}", "is in layout.csv but not in source/");
                continue;
            }

            var printed = PageGrid.Print(page);
            for (var i = 0; i < Math.Max(printed.Count, expected.Count); i++)
            {
                var (line, found) = (At(expected, i), At(printed, i));
                if (line != found)
                {
                    yield return new Finding($"page {page.Key}, printed line {i + 1}", $"the source has '{line}' but the quotes laid back give '{found}'");
                    break; // what follows is shifted and says nothing
                }
            }
        }
    }

    /// <summary>Hyphens at line ends, white space and punctuation may be mended; no letter or digit may come or go.</summary>
    private static IEnumerable<Finding> Letters(CsvTable quotes, IReadOnlyList<LayoutBlock> blocks)
    {
        var printed = blocks.Where(block => block.Kind != BlockKind.Heading)
            .GroupBy(block => block.Reference)
            .ToDictionary(quote => quote.Key, quote => Letters(string.Concat(quote.SelectMany(block => block.Lines))), StringComparer.Ordinal);
        foreach (var row in quotes.Rows)
        {
            if (!printed.Remove(row["id"], out var letters))
            {
                yield return new Finding($"quotes.csv, line {row.LineNumber}", $"quote '{row["id"]}' is not in layout.csv");
            }
            else if (Letters(row["text"]) is var found && found != letters)
            {
                var at = Enumerable.Range(0, Math.Min(found.Length, letters.Length)).FirstOrDefault(i => found[i] != letters[i], Math.Min(found.Length, letters.Length));
                yield return new Finding(
                    $"quotes.csv, line {row.LineNumber}",
                    $"letters of '{row["id"]}' differ from the page: expected '{Around(letters, at)}' but found '{Around(found, at)}'");
            }
        }

        foreach (var id in printed.Keys)
        {
            yield return new Finding("layout.csv", $"quote '{id}' is not in quotes.csv");
        }
    }

    private static string At(IReadOnlyList<string> lines, int index) => index < lines.Count ? lines[index] : "";

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Around(string letters, int at) => letters[Math.Max(0, at - 10)..Math.Min(letters.Length, at + 15)];
}
