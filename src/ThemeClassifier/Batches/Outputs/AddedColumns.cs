namespace ThemeClassifier.Batches.Outputs;

/// <summary>The columns that are added to a table.</summary>
internal sealed class AddedColumns
{
    private AddedColumns(IReadOnlyList<string> names, IReadOnlyList<string> renamed)
    {
        Names = names;
        Renamed = renamed;
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Those that go by another name because the input has a column of theirs.</summary>
    public IReadOnlyList<string> Renamed { get; }

    public static AddedColumns For(IReadOnlyList<string> input, Codebook codebook, BatchOptions options)
    {
        string[] wanted =
        [
            "status",
            .. options.RowPerTheme ? ["theme", "probability"] : (string[])["themes", "probabilities"],
            "chapter", "chapter_probability", "model",
            .. options.ColumnPerTheme ? codebook.Themes.Select(theme => theme.Id) : [],
            "duplicate_group", "error",
        ];
        var taken = new HashSet<string>(input, StringComparer.OrdinalIgnoreCase);
        var (names, renamed) = (new List<string>(), new List<string>());
        foreach (var name in wanted)
        {
            var free = name;
            for (var i = 2; !taken.Add(free); i++)
            {
                free = $"{name}_{i}";
            }

            names.Add(free);
            if (free != name)
            {
                renamed.Add($"{name} is {free}");
            }
        }

        return new AddedColumns(names, renamed);
    }
}
