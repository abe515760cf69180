using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ThemeClassifier.Batches.Rows;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Reads the first sheet of an XLSX file, row by row.</summary>
internal sealed class WorkbookReader : RowReader
{
    private const int MostCellsInRow = 16_384;

    private readonly Stream _stream;
    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlReader _sheet;
    private readonly List<string> _texts = [];
    private readonly HashSet<uint> _dateStyles = [];
    private readonly List<string> _cells = [];
    private readonly List<string> _columns;
    private readonly string _sheetName;
    private long _rowNumber;

    public WorkbookReader(string name, Stream stream, ColumnChoice choice)
        : base(name)
    {
        PackageLimits.Check(name, stream);
        _stream = stream;
        (_document, _sheet, _sheetName) = Guarded(Open);
        Guarded(() => NextRow() ? true : throw new BatchException($"{name}, sheet '{_sheetName}': expected a header but the sheet is empty"));
        _columns = [.. _cells];
        while (_columns.Count > 0 && _columns[^1].Length == 0)
        {
            _columns.RemoveAt(_columns.Count - 1);
        }

        (TextColumn, IdColumn) = choice.Find(name, _columns);
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override long Position => _stream.CanRead ? _stream.Position : 0;

    public override string Note => $"{Name}: sheet '{_sheetName}'";

    public override bool Read(RowBatch batch)
    {
        if (!Guarded(NextRow))
        {
            return false;
        }

        while (_cells.Count > _columns.Count && _cells[^1].Length == 0)
        {
            _cells.RemoveAt(_cells.Count - 1);
        }

        ref var row = ref AddRow(batch, _cells);
        if (_cells.Count > _columns.Count)
        {
            row.Error = $"{Name}, sheet '{_sheetName}', row {_rowNumber}: expected {_columns.Count} columns but found {_cells.Count}";
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _sheet.Dispose();
        _document.Dispose();
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private (SpreadsheetDocument Document, OpenXmlReader Sheet, string Name) Open()
    {
        var document = SpreadsheetDocument.Open(_stream, isEditable: false);
        var book = document.WorkbookPart ?? throw new InputException($"{Name}: expected a workbook but the package has none");
        var sheet = book.Workbook?.Descendants<Sheet>().FirstOrDefault() ?? throw new InputException($"{Name}: the workbook has no sheet");
        ReadTexts(book.SharedStringTablePart);

        FindDateStyles(book.WorkbookStylesPart?.Stylesheet);
        return (document, OpenXmlReader.Create(book.GetPartById(sheet.Id!)), sheet.Name?.Value ?? "");
    }

    /// <summary>One by one: the whole table as objects would take ten times its size.</summary>
    private void ReadTexts(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var texts = OpenXmlReader.Create(part);
        while (texts.Read())
        {
            if (texts.ElementType == typeof(SharedStringItem) && texts.IsStartElement)
            {
                _texts.Add(TextOf(texts.LoadCurrentElement()!));
            }
        }
    }

    /// <summary>Fills the cells with the next row that has any.</summary>
    private bool NextRow()
    {
        while (_sheet.Read())
        {
            if (_sheet.ElementType != typeof(Row) || !_sheet.IsStartElement)
            {
                continue;
            }

            _rowNumber = _sheet.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value is { } number
                ? long.Parse(number, CultureInfo.InvariantCulture)
                : _rowNumber + 1;
            _cells.Clear();
            if (_sheet.ReadFirstChild())
            {
                do
                {
                    if (_sheet.LoadCurrentElement() is Cell cell)
                    {
                        Put(cell);
                    }
                }
                while (_sheet.ReadNextSibling());
            }

            if (_cells.Exists(cell => cell.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    private void Put(Cell cell)
    {
        var column = ColumnOf(cell.CellReference?.Value) ?? _cells.Count;
        if (column >= MostCellsInRow)
        {
            throw new InputException($"{Name}, sheet '{_sheetName}', row {_rowNumber}: a cell lies outside the sheet");
        }

        while (_cells.Count <= column)
        {
            _cells.Add("");
        }

        _cells[column] = Value(cell);
    }

    private string Value(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type)
        {
            return Number(raw, cell.StyleIndex?.Value ?? 0);
        }

        if (type == CellValues.SharedString)
        {
            return _texts[int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)];
        }

        if (type == CellValues.InlineString)
        {
            return cell.InlineString is { } text ? TextOf(text) : "";
        }

        return type == CellValues.Boolean ? (raw == "1" ? "TRUE" : "FALSE") : type == CellValues.Number ? Number(raw, cell.StyleIndex?.Value ?? 0) : raw;
    }

    /// <summary>A date is a number with a style; as a number nobody would know it again.</summary>
    private string Number(string raw, uint style)
    {
        if (!_dateStyles.Contains(style) || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 0 or > 2_958_465)
        {
            return raw;
        }

        var date = DateTime.FromOADate(days);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private void FindDateStyles(Stylesheet? styles)
    {
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && (format.FormatCode?.Value ?? "").AsSpan().ContainsAny("yYdD") && !(format.FormatCode?.Value ?? "").Contains("Red", StringComparison.Ordinal))
            .Select(format => format.NumberFormatId!.Value).ToHashSet();
        foreach (var (i, format) in (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            if (format.NumberFormatId?.Value is { } id && (id is >= 14 and <= 17 or 22 || custom.Contains(id)))
            {
                _dateStyles.Add((uint)i);
            }
        }
    }

    /// <summary>All runs of a text, without the reading aids of East Asian scripts.</summary>
    private static string TextOf(OpenXmlElement element) =>
        string.Concat(element.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > MostCellsInRow)
            {
                break;
            }

            column = (26 * column) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (InputException or BatchException))
        {
            throw new InputException($"{Name}: is no XLSX file that can be read (after row {_rowNumber}): {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
