using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes an XLSX file: the rows on one sheet, counts on a second. All cells are text or numbers, never a formula.</summary>
internal sealed class WorkbookWriter(IReadOnlyList<string> columns, AddedColumns added, Codebook codebook, BatchOptions options) : BatchWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestCell = 32_767;

    private Spreadsheet? _book;
    private long _rows;

    /// <summary>A zip package has its table of contents at the end.</summary>
    public override bool CanContinue => false;

    public override void Start(Stream stream)
    {
        _rows = 1;
        _book = Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { DocumentProperties = null }).AsTask().GetAwaiter().GetResult();
        var names = columns.Concat(added.Names).ToArray();
        var sheet = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{Letters(names.Length)}{MostRows}") };
        foreach (var (i, name) in names.Index())
        {
            sheet.Column(i + 1).Width = WidthOf(name, i);
        }

        Wait(_book.StartWorksheetAsync("statements", sheet));
        Header(names);
    }

    public override void Write(Stream stream, RowBatch batch, ReadOnlySpan<long> groups)
    {
        var cells = new List<DataCell>();
        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var row = ref batch.Rows[i];
            var error = row.Error;
            var start = cells.Count;
            cells.Clear();
            for (var column = 0; column < columns.Count; column++)
            {
                var text = AddedValues.InputCell(batch, row, column, columns.Count);
                if (text.Length > LongestCell)
                {
                    error = $"{error}{(error is null ? "" : "; ")}column '{columns[column]}' has {text.Length} characters, of which a cell holds {LongestCell}";
                }

                cells.Add(new DataCell(Printable(text)));
            }

            start = cells.Count;
            foreach (var values in AddedValues.Of(batch.Results[i], error, groups[i], codebook, options))
            {
                if (++_rows > MostRows)
                {
                    throw new InputException($"{options.Output}: an XLSX sheet holds {MostRows} rows and there are more; write csv");
                }

                cells.RemoveRange(start, cells.Count - start);
                cells.AddRange(values.Select(value => value is double number ? new DataCell(number) : new DataCell(Printable((string?)value ?? ""))));
                Wait(_book!.AddRowAsync(cells));
            }
        }
    }

    public override void Complete(Stream stream, BatchSummary summary)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        sheet.Column(1).Width = 12;
        sheet.Column(2).Width = 34;
        sheet.Column(3).Width = 36;
        Wait(_book!.StartWorksheetAsync("counts", sheet));
        Header(["kind", "id", "label", "rows"]);
        foreach (var theme in codebook.Themes)
        {
            Count("theme", theme.Id, theme.Label, summary.Themes.TryGetValue(theme.Id, out var count) ? count : 0);
        }

        foreach (var chapter in codebook.Chapters)
        {
            Count("chapter", chapter.Id, chapter.Label, summary.Chapters.TryGetValue(chapter.Id, out var count) ? count : 0);
        }

        Count("status", "assigned", "", summary.Assigned);
        Count("status", "uncertain", "", summary.Uncertain);
        Count("status", "no-theme", "", summary.NoTheme);
        Count("status", "error", "", summary.Errors);
        Wait(_book.FinishAsync());
        _book.Dispose();
        PackageTimes.Clear(stream);
    }

    private void Count(string kind, string id, string label, long rows) =>
        Wait(_book!.AddRowAsync(new DataCell[] { new(kind), new(id), new(label), new(rows) }));

    private void Header(string[] names)
    {
        var style = _book!.AddStyle(new Style { Font = { Bold = true } });
        Wait(_book.AddHeaderRowAsync([.. names.Select(name => Printable(name))], style));
    }

    private double WidthOf(string name, int column) => column < columns.Count && name.Length > 0 && IsLong(name) ? 80 : Math.Clamp(name.Length + 4, 10, 40);

    private bool IsLong(string name) => name.Equals(options.TextColumn, StringComparison.OrdinalIgnoreCase) || Inputs.ColumnChoice.UsualText.Contains(name.Trim().ToLower(CultureInfo.InvariantCulture));

    /// <summary>XML has no place for control characters; they show as <c>\xNN</c>.</summary>
    private static string Printable(string text)
    {
        text = text.Length > LongestCell ? text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)] : text;
        return text.AsSpan().IndexOfAny(Unprintable) < 0
            ? text
            : string.Concat(text.Select(c => Unprintable.Contains(c) ? $"\\x{(int)c:X2}" : c.ToString()));
    }

    private static readonly System.Buffers.SearchValues<char> Unprintable =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r')), '\ufffe', '\uffff']);

    private static string Letters(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString()
        : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    /// <summary>The file below is written at once: nothing is waited for.</summary>
    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
