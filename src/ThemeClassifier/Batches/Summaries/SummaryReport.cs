using System.Globalization;
using ThemeClassifier.Evaluation.Report;

namespace ThemeClassifier.Batches.Summaries;

/// <summary>Turns a file that a batch tagged into one HTML page without scripts or references.</summary>
public static class SummaryReport
{
    /// <summary>A smaller number may point at a person.</summary>
    public const int LeastShown = 5;

    private const int MostCampaigns = 20;
    private const int LongestText = 300;

    /// <summary>The page.</summary>
    /// <param name="file">A csv, tsv, xlsx or parquet file that a batch wrote.</param>
    /// <param name="textColumn">Column with the statements; null for the usual names.</param>
    /// <param name="groupBy">Column whose values get a row of counts each; null for none.</param>
    /// <param name="hideSmall">Whether counts under <see cref="LeastShown"/> are hidden, and the statements of such counts with them.</param>
    /// <exception cref="BatchException">A column is missing.</exception>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static string Write(string file, string? textColumn = null, string? groupBy = null, bool hideSmall = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tagged = new TaggedFile(file, textColumn, groupBy);
        var counts = SummaryCounts.Of(tagged, groupBy is not null);
        var least = hideSmall ? LeastShown : 0;
        string Shown(long count) => count > 0 && count < least ? $"<{least}" : count.ToString(CultureInfo.InvariantCulture);
        string[] themes = [.. counts.Themes.OrderByDescending(theme => theme.Value).ThenBy(theme => theme.Key, StringComparer.Ordinal).Select(theme => theme.Key)];
        string[] chapters = [.. counts.Chapters.Keys.Order(StringComparer.Ordinal)];
        var page = new HtmlPage();

        page.Section("aantallen", "Aantallen");
        page.List(counts.Statuses.OrderByDescending(status => status.Value).Select(status => (status.Key, Shown(status.Value))));
        page.Table(new HtmlTable(
            "Reacties per thema; aandeel van alle reacties met 95%-interval (Wilson)",
            [new("Thema", true), "Aantal", "Aandeel", "Interval"],
            [("", themes.Select(theme => Interval(theme, counts.Themes[theme], counts.Rows, least, Shown)))]));

        page.Section("hoofdstukken", "Per hoofdstuk");
        page.Table(new HtmlTable(
            "Toegekende thema's per hoofdstuk",
            [new("Thema", true), .. chapters.Select(chapter => new HtmlColumn(chapter))],
            [("", themes.Select(theme => (IReadOnlyList<string>)[theme, .. chapters.Select(chapter => Shown(counts.ThemeInChapter.GetValueOrDefault((chapter, theme))))]))]));

        page.Section("samen", "Thema's die samengaan");
        page.Heat("Reacties met beide thema's; hoe donkerder, hoe meer", themes, (i, j) =>
        {
            var count = i == j ? counts.Themes[themes[i]] : counts.Together.GetValueOrDefault((themes[i], themes[j]));
            return count < least ? (0, Shown(count)) : (count, Shown(count));
        });

        if (groupBy is not null)
        {
            page.Section("groepen", $"Per {groupBy}");
            page.Table(new HtmlTable(
                $"Toegekende thema's per {groupBy}",
                [new(groupBy, true), "Reacties", .. themes.Select(theme => new HtmlColumn(theme))],
                [("", counts.Groups.OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (IReadOnlyList<string>)
                    [group.Key.Length == 0 ? "(leeg)" : group.Key, Shown(group.Value), .. themes.Select(theme => Shown(counts.ThemeInGroup.GetValueOrDefault((group.Key, theme))))]))]));
        }

        page.Section("voorbeelden", "Kenmerkende reacties");
        page.Table(new HtmlTable(
            "De waarschijnlijkste reacties per thema",
            [new("Thema", true), new("Reactie", true)],
            [("", themes.Where(theme => counts.Themes[theme] >= least).SelectMany(theme => counts.Best[theme].UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (IReadOnlyList<string>)[theme, Shorten(item.Element.Text)])))]));

        Campaigns(page, tagged, counts, Math.Max(2, least));
        return page.ToString("Reacties per thema", $"{counts.Rows.ToString(CultureInfo.InvariantCulture)} reacties uit {Path.GetFileName(file)}.{(hideSmall ? $" Aantallen onder {least} zijn verborgen." : "")}");
    }

    private static void Campaigns(HtmlPage page, TaggedFile tagged, SummaryCounts counts, int least)
    {
        var largest = counts.Duplicates.Where(group => group.Value >= least).OrderByDescending(group => group.Value).ThenBy(group => group.Key).Take(MostCampaigns).ToArray();
        var wanted = largest.Select(group => group.Key).ToHashSet();
        var texts = new Dictionary<long, string>();
        foreach (var row in wanted.Count == 0 ? [] : tagged.Read())
        {
            if (wanted.Contains(row.Group) && texts.TryAdd(row.Group, row.Text) && texts.Count == wanted.Count)
            {
                break;
            }
        }

        page.Section("acties", "Dezelfde of bijna dezelfde tekst");
        page.Table(new HtmlTable(
            $"De {MostCampaigns} grootste groepen",
            [new("Reactie", true), "Aantal"],
            [("", largest.Select(group => (IReadOnlyList<string>)[Shorten(texts[group.Key]), group.Value.ToString(CultureInfo.InvariantCulture)]))]));
    }

    private static IReadOnlyList<string> Interval(string theme, long count, long rows, int least, Func<long, string> shown)
    {
        if (count < least)
        {
            return [theme, shown(count), "", ""];
        }

        const double Z = 1.959964;
        var part = (double)count / rows;
        var middle = part + (Z * Z / (2 * rows));
        var half = Z * Math.Sqrt((part * (1 - part) / rows) + (Z * Z / (4.0 * rows * rows)));
        var scale = 1 + (Z * Z / rows);
        return [theme, shown(count), Percent(part), $"{Percent((middle - half) / scale)} – {Percent((middle + half) / scale)}"];
    }

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:F1} %");

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
