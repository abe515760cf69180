using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>A paragraph of a document.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Number">1-based, in the document.</param>
/// <param name="Text">Without line breaks inside.</param>
internal readonly record struct Paragraph(int Page, int Number, string Text);

/// <summary>Reads the statements of a document: one a paragraph, under columns of their own.</summary>
internal sealed class DocumentReader : RowReader
{
    private static readonly string[] OwnColumns = ["document", "page", "paragraph", "text"];

    private readonly IEnumerator<Paragraph> _paragraphs;
    private readonly Stream _stream;

    private DocumentReader(string name, Stream stream, IEnumerable<Paragraph> paragraphs)
        : base(name)
    {
        _stream = stream;
        _paragraphs = paragraphs.GetEnumerator();
        TextColumn = Array.IndexOf(OwnColumns, "text");
    }

    public override IReadOnlyList<string> Columns => OwnColumns;

    public static DocumentReader Word(string name, Stream stream)
    {
        PackageLimits.Check(name, stream);
        return new DocumentReader(name, stream, ReadWord(name, stream));
    }

    public static DocumentReader Pdf(string name, Stream stream) => new(name, stream, PdfParagraphs.Read(name, stream));

    public override bool Read(RowBatch batch)
    {
        if (!_paragraphs.MoveNext())
        {
            return false;
        }

        var (page, number, text) = _paragraphs.Current;
        AddRow(batch, [Path.GetFileName(Name), page.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture), text]);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _paragraphs.Dispose();
        _stream.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Page numbers are where the word processor last broke the pages, and where the writer did.</summary>
    private static IEnumerable<Paragraph> ReadWord(string name, Stream stream)
    {
        List<Paragraph> paragraphs = [];
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var (page, number) = (1, 0);
            foreach (var paragraph in document.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>() ?? [])
            {
                var text = string.Concat(paragraph.Descendants().Where(part => part.Ancestors<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().First() == paragraph).Select(part => part switch
                {
                    Text run => run.Text,
                    TabChar or CarriageReturn => " ",
                    Break pause when pause.Type?.Value != BreakValues.Page => " ",
                    _ => "",
                }));
                var starts = paragraph.Descendants<Text>().FirstOrDefault();
                var breaks = paragraph.Descendants().Where(IsPageBreak).ToArray();
                var before = breaks.Count(pause => starts is null || pause.IsBefore(starts));
                page += before;
                if (!string.IsNullOrWhiteSpace(text))
                {
                    paragraphs.Add(new Paragraph(page, ++number, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
                }

                page += breaks.Length - before;
            }
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new InputException($"{name}: is no docx file that can be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }

        return paragraphs;
    }

    private static bool IsPageBreak(DocumentFormat.OpenXml.OpenXmlElement element) =>
        element is LastRenderedPageBreak || (element is Break pause && pause.Type?.Value == BreakValues.Page);
}
