namespace ThemeClassifier.Reading;

/// <summary>Reads labelled statements from CSV files.</summary>
public static class LabeledCsv
{
    /// <summary>Separates the ids of a field with several.</summary>
    public const char ListSeparator = '|';

    /// <summary>Reads the quotes of a training directory, without the pull quotes that repeat another quote.</summary>
    /// <exception cref="InputException">The file cannot be read or a row is wrong.</exception>
    public static IReadOnlyList<LabeledStatement> ReadQuotes(string path, Codebook codebook) =>
    [
        .. CsvTable.Read(path, "id", "text", "themes", "chapter", "group").Rows
            .Where(row => row["pull_quote_of"].Length == 0)
            .Select(row => ReadRow(row, codebook, StatementOrigin.Quote)),
    ];

    /// <summary>Reads made-up statements.</summary>
    /// <exception cref="InputException">The file cannot be read or a row is wrong.</exception>
    public static IReadOnlyList<LabeledStatement> ReadSupplement(string path, Codebook codebook) =>
        [.. CsvTable.Read(path, "id", "text", "themes", "chapter").Rows.Select(row => ReadRow(row, codebook, StatementOrigin.Supplement))];

    /// <summary>Reads a held-out file with <c>id,text,themes[,chapter]</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or a row is wrong.</exception>
    public static IReadOnlyList<LabeledStatement> ReadHeldOut(string path, Codebook codebook)
    {
        var rows = CsvTable.Read(path, "id", "text", "themes").Rows;
        if (rows.Count == 0)
        {
            throw new InputException($"{path}: expected statements below the header but found none");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return rows.FirstOrDefault(row => !ids.Add(row["id"])) is { } twice
            ? throw twice.Error($"the id '{twice["id"]}' occurs twice")
            : [.. rows.Select(row => ReadRow(row, codebook, StatementOrigin.Quote))];
    }

    /// <summary>The theme indexes in a field such as <c>preventie|bewustwording</c>.</summary>
    /// <exception cref="InputException">An id is not in the codebook or occurs twice.</exception>
    public static IReadOnlyList<int> ReadThemes(CsvRow row, string column, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(codebook);
        var field = row[column];
        if (field.Length == 0)
        {
            return [];
        }

        var themes = new List<int>();
        foreach (var id in field.Split(ListSeparator, StringSplitOptions.TrimEntries))
        {
            var index = codebook.IndexOfTheme(id);
            if (index < 0)
            {
                throw row.Error($"column {column}: '{id}' is no theme of the codebook");
            }

            if (themes.Contains(index))
            {
                throw row.Error($"column {column}: '{id}' occurs twice");
            }

            themes.Add(index);
        }

        return themes;
    }

    private static LabeledStatement ReadRow(CsvRow row, Codebook codebook, StatementOrigin origin)
    {
        var id = row["id"];
        if (id.Length == 0)
        {
            throw row.Error("the id is empty");
        }

        var chapter = row["chapter"].Trim();
        var chapterIndex = codebook.IndexOfChapter(chapter);
        if (chapter.Length > 0 && chapterIndex < 0)
        {
            throw row.Error($"column chapter: '{chapter}' is no chapter of the codebook");
        }

        var group = row["group"].Length > 0 ? row["group"] : id;
        return new LabeledStatement(
            id,
            row["text"],
            ReadThemes(row, "themes", codebook),
            chapterIndex,
            group,
            ReadThemes(row, "heading_themes", codebook),
            origin);
    }
}
