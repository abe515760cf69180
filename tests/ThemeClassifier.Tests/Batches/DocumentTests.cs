using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ThemeClassifier.Tests.Batches;

public sealed class DocumentTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly BatchFolder _folder = new();

    [Fact]
    public void Parquet_comes_back_as_it_went()
    {
        _folder.Write("in.csv", $"id,tekst\n1,{About}\n2,\"een, \"\"twee\"\"\"\n3,=1+1\n");

        _folder.Run("in.csv", "a.parquet");
        _folder.Run("a.parquet", "b.jsonl");
        _folder.Run("a.parquet", "b.csv");

        Assert.Contains("\"tekst\":\"een, \\\"twee\\\"\",\"status\":\"", _folder.Read("b.jsonl"), StringComparison.Ordinal);
        Assert.Equal(["gegevensdeling|signalering", "", ""], _folder.Column("b.csv", "themes"));
        Assert.Equal(_folder.Column("b.csv", "chapter_probability"), _folder.Column("b.csv", "chapter_probability_2"));
        Assert.Equal(["1", "2", "3"], _folder.Column("b.csv", "duplicate_group"));
    }

    [Fact]
    public void What_is_no_parquet_docx_or_pdf_is_one_line()
    {
        foreach (var name in new[] { "x.parquet", "x.docx", "x.pdf", "x.xlsx" })
        {
            _folder.Write(name, "geen bestand van deze soort, maar wel lang genoeg om er een te lijken");

            var refused = Assert.Throws<InputException>(() => _folder.Run(name, "out.csv"));

            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    [Fact]
    public void A_docx_gives_a_statement_a_paragraph_with_its_page()
    {
        using (var document = WordprocessingDocument.Create(_folder.PathOf("in.docx"), WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("Door de AVG kunnen we ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("signalen niet delen met de politie"))),
                new Paragraph(),
                new Paragraph(new Run(new Text("Tweede alinea"), new Break { Type = BreakValues.Page })),
                new Paragraph(new Run(new Text("Op de tweede bladzijde")))));
        }

        _folder.Run("in.docx", "out.csv");

        Assert.Equal(["document", "page", "paragraph", "text"], _folder.Table("out.csv")[0][..4]);
        Assert.Equal([About, "Tweede alinea", "Op de tweede bladzijde"], _folder.Column("out.csv", "text"));
        Assert.Equal(["1", "1", "2"], _folder.Column("out.csv", "page"));
        Assert.Equal(["1", "2", "3"], _folder.Column("out.csv", "paragraph"));
        Assert.Equal("gegevensdeling|signalering", _folder.Column("out.csv", "themes")[0]);
    }

    [Fact]
    public void A_pdf_of_two_columns_is_read_column_by_column()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        page.AddText("Een titel die over beide kolommen van de bladzijde heen loopt en dus apart staat", 12, new PdfPoint(60, 780), font);
        string[] left = ["Links begint de eerste alinea", "en die gaat hier ver-", "der tot aan haar einde.", "", "Links staat nog een alinea", "van twee regels."];
        string[] right = ["Rechts staat een andere tekst", "die pas na links komt.", "", "En rechts de laatste alinea", "met ook twee regels."];
        foreach (var (lines, x) in new[] { (left, 60), (right, 320) })
        {
            foreach (var (i, line) in lines.Index().Where(line => line.Item.Length > 0))
            {
                page.AddText(line, 11, new PdfPoint(x, 740 - (14 * i)), font);
            }
        }

        _folder.Write("in.pdf", builder.Build());
        _folder.Run("in.pdf", "out.csv");

        Assert.Equal(
            [
                "Een titel die over beide kolommen van de bladzijde heen loopt en dus apart staat",
                "Links begint de eerste alinea en die gaat hier verder tot aan haar einde.",
                "Links staat nog een alinea van twee regels.",
                "Rechts staat een andere tekst die pas na links komt.",
                "En rechts de laatste alinea met ook twee regels.",
            ],
            _folder.Column("out.csv", "text"));
    }
}
