using System.Globalization;
using ThemeClassifier.Batches.Inputs;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Summaries;

/// <summary>A row that a batch tagged.</summary>
internal sealed record TaggedRow(string Text, string Status, string[] Themes, double[] Probabilities, string Chapter, long Group, string GroupBy);

/// <summary>Reads a table that a batch wrote.</summary>
internal sealed class TaggedFile
{
    private readonly string _file;
    private readonly BatchOptions _options;
    private readonly string? _groupBy;

    public TaggedFile(string file, string? textColumn, string? groupBy)
    {
        _file = file;
        _groupBy = groupBy;
        _options = new BatchOptions { Inputs = [file], Output = "", TextColumn = textColumn };
        if (InputFiles.FormatOf(file, null) is "jsonl" or "ndjson" or "docx" or "pdf" || file == BatchOptions.Standard)
        {
            throw new BatchException($"{file}: summary reads tables that batch wrote: csv, tsv, xlsx or parquet");
        }
    }

    public IEnumerable<TaggedRow> Read()
    {
        var reader = InputFiles.Open(InputFiles.Find([_file]), _options)[0];
        try
        {
            var columns = reader.Columns;
            int[] places = [.. new[] { "status", "themes", "probabilities", "chapter", "duplicate_group" }.Select(name => Place(columns, name))];
            var groupBy = _groupBy is null ? -1 : IndexOf(columns, _groupBy);
            var batch = new RowBatch();
            while (reader.Read(batch))
            {
                reader.Resolve(batch, cells: true);
                var row = batch.Rows[0];
                string Cell(int column) => column < 0 ? "" : batch.Cell(row, column).ToString();
                yield return new TaggedRow(
                    batch[row.Text].ToString(),
                    Cell(places[0]),
                    Cell(places[1]).Split('|', StringSplitOptions.RemoveEmptyEntries),
                    [.. Cell(places[2]).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0)],
                    Cell(places[3]),
                    long.TryParse(Cell(places[4]), NumberStyles.None, CultureInfo.InvariantCulture, out var group) ? group : 0,
                    Cell(groupBy));
                batch.Clear();
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>The last of that name: a batch puts its columns behind the input's and numbers a name that was taken.</summary>
    private int Place(IReadOnlyList<string> columns, string name)
    {
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (columns[i] == name || (columns[i].StartsWith(name + "_", StringComparison.Ordinal) && int.TryParse(columns[i].AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                return i;
            }
        }

        throw new BatchException($"{_file}: expected a column '{name}', which batch writes (without --long), but found {string.Join(", ", columns)}");
    }

    private int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new BatchException($"{_file}: expected a column '{name}' to group by but found {string.Join(", ", columns)}");
    }
}
