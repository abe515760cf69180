using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ThemeClassifier.Reading;

/// <summary>A comma-separated file (RFC 4180, UTF-8) held in memory, with the line of each row for error messages.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(string path, Dictionary<string, int> columns, List<CsvRow> rows)
    {
        Path = path;
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The file, as given.</summary>
    public string Path { get; }

    /// <summary>The rows below the header, in order.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads a file and checks that it has the columns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <exception cref="InputException">The file cannot be read, is no CSV, or a column is missing.</exception>
    public static CsvTable Read(string path, params string[] required) => Parse(StrictText.ReadFile(path), path, required);

    /// <summary>Reads content that was read before.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="path">What to call it in errors.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <exception cref="InputException">It is no CSV, or a column is missing.</exception>
    public static CsvTable Parse(string content, string path, params string[] required)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true };
        using var parser = new CsvParser(new StringReader(content), configuration);
        if (!parser.Read())
        {
            throw new InputException($"{path}: expected a header with {string.Join(", ", required)} but the file is empty");
        }

        var header = parser.Record!;
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Length; i++)
        {
            columns.TryAdd(header[i].Trim(), i);
        }

        if (required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
        {
            throw new InputException($"{path}: expected a column '{missing}' but found {string.Join(", ", header)}");
        }

        var table = new CsvTable(path, columns, []);
        var rows = (List<CsvRow>)table.Rows;
        var line = parser.RawRow + 1;
        while (parser.Read())
        {
            var record = parser.Record!;
            if (record.Length != header.Length)
            {
                throw new InputException(
                    $"{path}, line {line}: expected {header.Length} columns ({string.Join(", ", header)}) but found {record.Length}");
            }

            rows.Add(new CsvRow(table, line, record));
            line = parser.RawRow + 1;
        }

        return table;
    }

    /// <summary>Whether the file has a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    internal int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);
}

/// <summary>A row of a <see cref="CsvTable"/>.</summary>
public sealed class CsvRow
{
    private readonly CsvTable _table;
    private readonly string[] _fields;

    internal CsvRow(CsvTable table, int lineNumber, string[] fields)
    {
        _table = table;
        LineNumber = lineNumber;
        _fields = fields;
    }

    /// <summary>1-based number of the row's first line in the file.</summary>
    public int LineNumber { get; }

    /// <summary>The field under a column; empty when the file has no such column.</summary>
    public string this[string column] => _table.IndexOf(column) is var index and >= 0 ? _fields[index] : "";

    /// <summary>An error that names the file and this row's line.</summary>
    public InputException Error(string message) => new($"{_table.Path}, line {LineNumber}: {message}");
}
