using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>The paragraphs of a PDF with text. A page with a gutter in its middle is read column by column; what runs
/// across the gutter (a title) divides the page into bands that are read one after another.</summary>
internal static class PdfParagraphs
{
    /// <summary>White space between lines from which a new paragraph begins, in line heights.</summary>
    private const double ParagraphGap = 1.6;

    /// <summary>White space inside a line from which it is two columns' lines, in character heights.</summary>
    private const double ColumnGap = 1.2;

    private sealed record Line(double Left, double Right, double Bottom, double Height, string Text);

    /// <exception cref="InputException">It is no PDF, is encrypted, or has no text.</exception>
    public static IEnumerable<Paragraph> Read(string name, Stream stream)
    {
        var paragraphs = new List<Paragraph>();
        try
        {
            using var document = PdfDocument.Open(stream);
            foreach (var page in document.GetPages())
            {
                foreach (var text in Paragraphs(page))
                {
                    paragraphs.Add(new Paragraph(page.Number, paragraphs.Count + 1, text));
                }
            }
        }
        catch (Exception exception) when (exception is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"{name}: is no PDF that can be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }

        return paragraphs.Count > 0
            ? paragraphs
            : throw new InputException($"{name}: expected a PDF with text but found none; a scan has to be recognized (OCR) first");
    }

    private static IEnumerable<string> Paragraphs(Page page)
    {
        var words = page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToArray();
        var lines = Lines(words);
        if (Gutter(lines, page.Width) is not { } gutter)
        {
            return Join(lines);
        }

        var texts = new List<string>();
        var (left, right) = (new List<Line>(), new List<Line>());
        foreach (var line in lines)
        {
            if (line.Left < gutter && line.Right > gutter)
            {
                Flush();
                texts.AddRange(Join([line]));
            }
            else
            {
                (line.Right <= gutter ? left : right).Add(line);
            }
        }

        Flush();
        return texts;

        void Flush()
        {
            texts.AddRange(Join(left));
            texts.AddRange(Join(right));
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>Words on one baseline without a wide gap, top to bottom.</summary>
    private static List<Line> Lines(Word[] words)
    {
        var lines = new List<Line>();
        foreach (var row in words.GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y / 2)).OrderByDescending(row => row.Key))
        {
            var part = new List<Word>();
            foreach (var word in row.OrderBy(word => word.BoundingBox.Left))
            {
                if (part.Count > 0 && word.BoundingBox.Left - part[^1].BoundingBox.Right > ColumnGap * Size(word))
                {
                    lines.Add(ToLine(part));
                    part.Clear();
                }

                part.Add(word);
            }

            lines.Add(ToLine(part));
        }

        return lines;
    }

    private static Line ToLine(List<Word> words) => new(
        words[0].BoundingBox.Left, words.Max(word => word.BoundingBox.Right), words[0].Letters[0].StartBaseLine.Y, words.Max(Size), string.Join(' ', words.Select(word => word.Text)));

    private static double Size(Word word) => Math.Max(word.Letters[0].PointSize, 1);

    /// <summary>A place in the middle third that hardly any line crosses, with lines on both sides.</summary>
    private static double? Gutter(List<Line> lines, double width)
    {
        double? best = null;
        var fewest = int.MaxValue;
        for (var x = width / 3; x <= width * 2 / 3; x += 2)
        {
            var crossing = lines.Count(line => line.Left < x && line.Right > x);
            var sides = Math.Min(lines.Count(line => line.Right <= x), lines.Count(line => line.Left >= x));
            if (sides >= 2 && crossing < fewest && crossing <= lines.Count / 4)
            {
                (best, fewest) = (x, crossing);
            }
        }

        return best;
    }

    private static IEnumerable<string> Join(IReadOnlyList<Line> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (text.Length > 0 && lines[i - 1].Bottom - lines[i].Bottom > ParagraphGap * lines[i].Height)
            {
                yield return text.ToString();
                text.Clear();
            }

            if (text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(lines[i].Text[0]))
            {
                // A word that was broken over two lines.
                text.Length--;
            }
            else if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(lines[i].Text);
        }

        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }
}
