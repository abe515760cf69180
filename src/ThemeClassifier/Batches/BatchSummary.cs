using System.Text.Json.Serialization;

namespace ThemeClassifier.Batches;

/// <summary>What a batch did.</summary>
public sealed record BatchSummary
{
    internal const int MostErrors = 10;

    /// <summary>Rows read and written.</summary>
    public long Rows { get; set; }

    /// <summary>Rows with at least one theme.</summary>
    public long Assigned { get; set; }

    /// <summary>Rows about which the model doubts.</summary>
    public long Uncertain { get; set; }

    /// <summary>Rows without a theme.</summary>
    public long NoTheme { get; set; }

    /// <summary>Rows that could not be classified.</summary>
    public long Errors { get; set; }

    /// <summary>Id of each theme that was assigned, and to how many rows.</summary>
    public IDictionary<string, long> Themes { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Id of each chapter, and of how many rows it is the most probable; error rows have none.</summary>
    public IDictionary<string, long> Chapters { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>What is wrong with the first error rows.</summary>
    public IList<string> FirstErrors { get; init; } = [];

    /// <summary>Groups of at least two rows with the same or nearly the same text.</summary>
    public long DuplicateGroups { get; set; }

    /// <summary>Rows in those groups.</summary>
    public long DuplicateRows { get; set; }

    /// <summary>Id of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Rows that were done by an earlier, interrupted run.</summary>
    [JsonIgnore]
    public long Resumed { get; set; }

    /// <summary>Seconds from the first row to the last.</summary>
    [JsonIgnore]
    public double Seconds { get; set; }

    internal void Add(Classification classification, string? error)
    {
        Rows++;
        switch (classification.Status)
        {
            case ClassificationStatus.Assigned:
                Assigned++;
                foreach (var theme in classification.Themes)
                {
                    Count(Themes, theme.Theme.Id);
                }

                break;
            case ClassificationStatus.Uncertain:
                Uncertain++;
                break;
            case ClassificationStatus.NoTheme:
                NoTheme++;
                break;
            default:
                Errors++;
                if (FirstErrors.Count < MostErrors && error is not null)
                {
                    FirstErrors.Add(error);
                }

                break;
        }

        if (classification.Chapter is { } chapter)
        {
            Count(Chapters, chapter.Chapter.Id);
        }
    }

    private static void Count(IDictionary<string, long> counts, string id) =>
        counts[id] = counts.TryGetValue(id, out var count) ? count + 1 : 1;
}
