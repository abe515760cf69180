using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ThemeClassifier.Tests.Batches;

public sealed class WorkbookTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly BatchFolder _folder = new();

    [Fact]
    public void A_sheet_comes_back_with_filter_frozen_row_widths_and_counts()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n2,zzz\n");

        _folder.Run("in.csv", "out.xlsx");

        using var document = SpreadsheetDocument.Open(_folder.PathOf("out.xlsx"), false);
        var sheets = document.WorkbookPart!.Workbook!.Descendants<Sheet>().ToArray();
        Assert.Equal(["statements", "counts"], sheets.Select(sheet => sheet.Name!.Value));
        var first = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet!;
        Assert.Equal("A1:J1048576", first.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(1, first.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal(10, first.Descendants<Column>().Count());
        var counts = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet!.InnerText;
        Assert.Contains("themegegevensdelingGegevensdeling en AVG1", counts, StringComparison.Ordinal);
        Assert.Contains("chapterproblemenProblemen1", counts, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_read_back_and_is_no_formula()
    {
        string[] cells = ["=1+1", "+31 6", "-5", "@SUM(A1)", "\tx", "a\nb", "<b>&amp;", "één 😀"];
        _folder.Write("in.csv", "id,text\n" + string.Concat(cells.Select((cell, i) => $"{i},\"{cell}\"\n")));

        _folder.Run("in.csv", "out.xlsx");
        _folder.Run("out.xlsx", "back.jsonl");

        var texts = _folder.Read("back.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString());
        Assert.Equal(cells, texts);
        using var document = SpreadsheetDocument.Open(_folder.PathOf("out.xlsx"), false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void Shared_texts_dates_numbers_and_gaps_are_read_as_a_person_sees_them()
    {
        using (var document = SpreadsheetDocument.Create(_folder.PathOf("in.xlsx"), DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Run(new Text("Door de AVG kunnen we ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }), new Run(new Text("signalen niet delen met de politie"))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var sheet = book.AddNewPart<WorksheetPart>();
            Cell Text(string place, string text) => new() { CellReference = place, DataType = CellValues.String, CellValue = new CellValue(text) };
            sheet.Worksheet = new Worksheet(new SheetData(
                new DocumentFormat.OpenXml.Spreadsheet.Row(Text("A1", "id"), Text("B1", "datum"), Text("C1", "leeg"), Text("D1", "text")) { RowIndex = 1 },
                new DocumentFormat.OpenXml.Spreadsheet.Row(
                    new Cell { CellReference = "A2", CellValue = new CellValue("7.5") },
                    new Cell { CellReference = "B2", StyleIndex = 1, CellValue = new CellValue("45000") },
                    new Cell { CellReference = "D2", DataType = CellValues.SharedString, CellValue = new CellValue("0") })
                { RowIndex = 2 },
                new DocumentFormat.OpenXml.Spreadsheet.Row(Text("A4", "8"), Text("F4", "ernaast")) { RowIndex = 4 }));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Blad1" }));
        }

        _folder.Run("in.xlsx", "out.csv");

        Assert.Equal(["7.5", "2023-03-15", "", About, "assigned"], _folder.Table("out.csv")[1][..5]);
        Assert.Contains("sheet 'Blad1', row 4: expected 4 columns but found 6", _folder.Column("out.csv", "error")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        _folder.Write("in.csv", "id,text\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},{About} {i}\n")));
        _folder.Run("in.csv", "a.xlsx", options => options with { Jobs = 1 });
        Thread.Sleep(2100);
        _folder.Run("in.csv", "b.xlsx", options => options with { Jobs = 3 });

        Assert.Equal(File.ReadAllBytes(_folder.PathOf("a.xlsx")), File.ReadAllBytes(_folder.PathOf("b.xlsx")));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_one_line_and_no_output()
    {
        _folder.Write("in.csv", "id,text\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{About} {i}\n")));
        _folder.Run("in.csv", "whole.xlsx");
        var bytes = File.ReadAllBytes(_folder.PathOf("whole.xlsx"));
        for (var i = 0; i < 1000; i++)
        {
            _folder.Write("cut.xlsx", bytes[..(int)((long)i * (bytes.Length - 1) / 999)]);

            var refused = Assert.Throws<InputException>(() => _folder.Run("cut.xlsx", "out.csv"));

            Assert.DoesNotContain('\n', refused.Message);
            Assert.False(File.Exists(_folder.PathOf("out.csv")));
        }
    }

    [Fact]
    public void Bombs_are_refused_before_anything_is_parsed()
    {
        byte[] Zip(int entries, int megabytes, string content = "")
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (var i = 0; i < entries; i++)
                {
                    using var entry = zip.CreateEntry($"{i}.xml").Open();
                    entry.Write(Encoding.UTF8.GetBytes(content));
                    var block = new byte[1 << 20];
                    for (var megabyte = 0; megabyte < megabytes; megabyte++)
                    {
                        new Random(megabyte).NextBytes(block.AsSpan(0, megabytes > 100 ? 1 << 17 : 0));
                        entry.Write(block);
                    }
                }
            }

            return stream.ToArray();
        }

        _folder.Write("many.xlsx", Zip(1001, 0));
        _folder.Write("ratio.xlsx", Zip(1, 50));
        _folder.Write("large.xlsx", Zip(1, 201));

        Assert.Contains("at most 1000 parts", Assert.Throws<InputException>(() => _folder.Run("many.xlsx", "out.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("more than 100 times", Assert.Throws<InputException>(() => _folder.Run("ratio.xlsx", "out.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("at most 200 MB", Assert.Throws<InputException>(() => _folder.Run("large.xlsx", "out.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n");
        _folder.Run("in.csv", "dtd.xlsx");
        using (var zip = ZipFile.Open(_folder.PathOf("dtd.xlsx"), ZipArchiveMode.Update))
        {
            var entry = zip.Entries.Single(entry => entry.Name == "sheet1.xml");
            using var stream = entry.Open();
            var xml = new StreamReader(stream).ReadToEnd();
            stream.SetLength(0);
            var at = xml.IndexOf("<worksheet", StringComparison.Ordinal);
            stream.Write(Encoding.UTF8.GetBytes(xml[..at] + "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>" + xml[at..]));
        }

        Assert.Contains("DTD", Assert.Throws<InputException>(() => _folder.Run("dtd.xlsx", "out.csv")).Message, StringComparison.Ordinal);
    }
}
