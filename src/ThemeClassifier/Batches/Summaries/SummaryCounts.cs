namespace ThemeClassifier.Batches.Summaries;

/// <summary>What is counted in a tagged file.</summary>
internal sealed class SummaryCounts
{
    private const int MostGroups = 200;

    public long Rows { get; private set; }

    public Dictionary<string, long> Statuses { get; } = [];

    public Dictionary<string, long> Themes { get; } = [];

    public Dictionary<string, long> Chapters { get; } = [];

    public Dictionary<(string Chapter, string Theme), long> ThemeInChapter { get; } = [];

    public Dictionary<(string First, string Second), long> Together { get; } = [];

    public Dictionary<string, long> Groups { get; } = [];

    public Dictionary<(string Group, string Theme), long> ThemeInGroup { get; } = [];

    public Dictionary<string, PriorityQueue<(long Row, string Text), double>> Best { get; } = [];

    public Dictionary<long, long> Duplicates { get; } = [];

    /// <summary>Counts a file.</summary>
    /// <exception cref="BatchException">The column to group by has too many values to show.</exception>
    public static SummaryCounts Of(TaggedFile file, bool isGrouped)
    {
        var counts = new SummaryCounts();
        foreach (var row in file.Read())
        {
            counts.Add(row, isGrouped);
        }

        return counts;
    }

    private void Add(TaggedRow row, bool isGrouped)
    {
        Rows++;
        Count(Statuses, row.Status);
        if (row.Chapter.Length > 0)
        {
            Count(Chapters, row.Chapter);
        }

        if (row.Group > 0)
        {
            Count(Duplicates, row.Group);
        }

        if (isGrouped)
        {
            Count(Groups, row.GroupBy);
            if (Groups.Count > MostGroups)
            {
                throw new BatchException($"--group-by: the column has more than {MostGroups} values; name one with fewer");
            }
        }

        if (row.Status != "assigned")
        {
            return;
        }

        for (var i = 0; i < row.Themes.Length; i++)
        {
            var theme = row.Themes[i];
            Count(Themes, theme);
            Count(ThemeInChapter, (row.Chapter, theme));
            Remember(row, theme, i < row.Probabilities.Length ? row.Probabilities[i] : 0);
            if (isGrouped)
            {
                Count(ThemeInGroup, (row.GroupBy, theme));
            }

            foreach (var other in row.Themes.Where(other => other != theme))
            {
                Count(Together, (theme, other));
            }
        }
    }

    /// <summary>Two statements a theme, of different groups of duplicates.</summary>
    private void Remember(TaggedRow row, string theme, double probability)
    {
        if (!Best.TryGetValue(theme, out var best))
        {
            Best[theme] = best = new PriorityQueue<(long, string), double>();
        }

        if (best.UnorderedItems.Any(item => row.Group > 0 && item.Element.Row == row.Group))
        {
            return;
        }

        if (best.Count < 2)
        {
            best.Enqueue((row.Group, row.Text), probability);
        }
        else if (best.TryPeek(out _, out var least) && probability > least)
        {
            best.DequeueEnqueue((row.Group, row.Text), probability);
        }
    }

    private static void Count<T>(Dictionary<T, long> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
