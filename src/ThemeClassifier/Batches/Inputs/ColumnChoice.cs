namespace ThemeClassifier.Batches.Inputs;

/// <summary>Which column holds the statement and which its id.</summary>
/// <param name="Text">Name that was asked for; null for the usual ones.</param>
/// <param name="Id">Name that was asked for; null for <c>id</c> where there is one.</param>
internal sealed record ColumnChoice(string? Text, string? Id)
{
    public static readonly string[] UsualText = ["text", "tekst", "statement", "reactie"];

    private const string UsualId = "id";

    public bool HasText(IReadOnlyList<string> columns) => columns.Any(IsText);

    /// <summary>Finds the columns.</summary>
    /// <exception cref="BatchException">One is missing or ambiguous.</exception>
    public (int Text, int Id) Find(string input, IReadOnlyList<string> columns)
    {
        var found = string.Join(", ", columns);
        var texts = Matches(columns, IsText);
        if (texts.Length == 0)
        {
            throw new BatchException(Text is null
                ? $"{input}: expected a column {string.Join(", ", UsualText)} with the statements but found {found}; name it with --text-column"
                : $"{input}: expected a column '{Text}' but found {found}");
        }

        if (texts.Length > 1)
        {
            throw new BatchException(Text is null
                ? $"{input}: more than one column can hold the statements ({string.Join(", ", texts.Select(i => columns[i]))}) among {found}; name one with --text-column"
                : $"{input}: expected one column '{Text}' but found {texts.Length} among {found}");
        }

        var ids = Matches(columns, name => Same(name, Id ?? UsualId));
        return ids.Length switch
        {
            0 when Id is null => (texts[0], -1),
            0 => throw new BatchException($"{input}: expected a column '{Id}' but found {found}"),
            1 => (texts[0], ids[0]),
            _ => throw new BatchException($"{input}: expected one column '{Id ?? UsualId}' but found {ids.Length} among {found}; name another with --id-column"),
        };
    }

    private bool IsText(string name) => Text is null ? UsualText.Any(usual => Same(name, usual)) : Same(name, Text);

    private static bool Same(string name, string wanted) => string.Equals(name.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    private static int[] Matches(IReadOnlyList<string> columns, Func<string, bool> matches) =>
        [.. Enumerable.Range(0, columns.Count).Where(i => matches(columns[i]))];
}
