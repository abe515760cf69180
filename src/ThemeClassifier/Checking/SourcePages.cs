using System.Globalization;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Checking;

/// <summary>The pages of the source as printed lines, by page number. A page ends with its footer.</summary>
public static class SourcePages
{
    private const string FooterStart = "bloemlezing - ";
    private const string FooterEnd = "samen tegen mensenhandel ";

    /// <summary>Reads every text file of a folder. White space is folded and empty lines dropped; a page that occurs
    /// twice must be the same both times.</summary>
    /// <exception cref="InputException">A file cannot be read, or a page occurs twice and differs.</exception>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> Read(string directory)
    {
        var pages = new SortedDictionary<int, IReadOnlyList<string>>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.txt").Order(StringComparer.Ordinal))
        {
            var page = new List<string>();
            foreach (var line in StrictText.ReadFile(file).Split('\n').Select(Fold).Where(line => line.Length > 0))
            {
                if (PageNumber(line) is not { } number)
                {
                    page.Add(line);
                    continue;
                }

                if (!pages.TryAdd(number, page) && !pages[number].SequenceEqual(page))
                {
                    throw new InputException($"{file}: page {number} occurs twice and differs");
                }

                page = [];
            }

            if (page.Count > 0)
            {
                throw new InputException($"{file}: the last page has no footer");
            }
        }

        return pages;
    }

    /// <summary>White space as single spaces, none at the ends.</summary>
    public static string Fold(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int? PageNumber(string line) =>
        line.StartsWith(FooterStart, StringComparison.Ordinal)
        && line.IndexOf(FooterEnd, StringComparison.Ordinal) is var at and >= 0
        && int.TryParse(line.AsSpan(at + FooterEnd.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
