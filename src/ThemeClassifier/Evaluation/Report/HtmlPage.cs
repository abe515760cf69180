using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Writes one HTML page without scripts or references. Everything that is passed in is text and is encoded;
/// only <see cref="Figure"/> takes markup.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _body = new();
    private readonly List<(string Id, string Title)> _sections = [];

    /// <summary>Starts a section with a heading.</summary>
    public void Section(string id, string title)
    {
        _body.Append(_sections.Count == 0 ? "" : "</section>\n").Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Encode(title)}</h2>\n");
        _sections.Add((id, title));
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => _body.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");

    /// <summary>A list of terms and what they are.</summary>
    public void List(IEnumerable<(string Term, string Text)> items)
    {
        _body.Append("<dl>\n");
        foreach (var (term, text) in items)
        {
            _body.Append(CultureInfo.InvariantCulture, $"<div><dt>{Encode(term)}</dt><dd>{Encode(text)}</dd></div>\n");
        }

        _body.Append("</dl>\n");
    }

    /// <summary>A table.</summary>
    public void Table(HtmlTable table)
    {
        var wide = table.Columns.Count;
        _body.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode(table.Caption)}\">\n<table>\n<caption>{Encode(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            _body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column)}>{Encode(column.Title)}</th>");
        }

        _body.Append("</tr></thead>\n");
        foreach (var (title, rows) in table.Groups)
        {
            _body.Append("<tbody>\n");
            if (title.Length > 0)
            {
                _body.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"rowgroup\" colspan=\"{wide}\" class=\"group\">{Encode(title)}</th></tr>\n");
            }

            foreach (var row in rows)
            {
                _body.Append("<tr>");
                foreach (var (i, cell) in row.Index())
                {
                    _body.Append(i == 0 ? $"<th scope=\"row\"{Class(table.Columns[i])}>{Encode(cell)}</th>" : $"<td{Class(table.Columns[i])}>{Encode(cell)}</td>");
                }

                _body.Append("</tr>\n");
            }

            _body.Append("</tbody>\n");
        }

        _body.Append("</table>\n</div>\n");
    }

    /// <summary>A square table whose cells are darker the more they hold, as part of the most.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="names">Of the rows and the columns.</param>
    /// <param name="cell">Number and text of a cell.</param>
    public void Heat(string caption, IReadOnlyList<string> names, Func<int, int, (long Count, string Text)> cell)
    {
        var most = Math.Max(1, names.SelectMany((_, i) => names.Select((_, j) => i == j ? 0 : cell(i, j).Count)).DefaultIfEmpty().Max());
        _body.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode(caption)}\">\n<table>\n<caption>{Encode(caption)}</caption>\n<thead><tr><td></td>");
        foreach (var name in names)
        {
            _body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"turned\">{Encode(name)}</th>");
        }

        _body.Append("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < names.Count; i++)
        {
            _body.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" class=\"text\">{Encode(names[i])}</th>");
            for (var j = 0; j < names.Count; j++)
            {
                var (count, text) = cell(i, j);
                var shade = i == j || count == 0 ? 0 : (int)Math.Ceiling(5.0 * count / most);
                _body.Append(CultureInfo.InvariantCulture, $"<td class=\"heat{shade}\">{Encode(text)}</td>");
            }

            _body.Append("</tr>\n");
        }

        _body.Append("</tbody>\n</table>\n</div>\n");
    }

    /// <summary>A figure.</summary>
    /// <param name="svg">Markup that <see cref="SvgFigure.Inline"/> made.</param>
    /// <param name="caption">What it shows.</param>
    public void Figure(string svg, string caption) => _body.Append(CultureInfo.InvariantCulture, $"<figure>\n{svg}\n<figcaption>{Encode(caption)}</figcaption>\n</figure>\n");

    /// <summary>The whole page.</summary>
    public string ToString(string title, string introduction)
    {
        var style = ReportStyle.Css;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var contents = string.Concat(_sections.Select(section => $"<li><a href=\"#{section.Id}\">{Encode(section.Title)}</a></li>\n"));
        return $"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <title>{Encode(title)}</title>
            <style>{style}</style>
            </head>
            <body>
            <header><h1>{Encode(title)}</h1>
            <p>{Encode(introduction)}</p></header>
            <nav aria-label="Inhoud"><ol>
            {contents}</ol></nav>
            <main>
            {_body}</section>
            </main>
            </body>
            </html>

            """;
    }

    /// <summary>Text as HTML, in an element or an attribute.</summary>
    internal static string Encode(string text) => Encoder.Encode(text);

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private static string Class(HtmlColumn column) => column.IsText ? " class=\"text\"" : "";
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its header.</param>
/// <param name="IsText">Text stands left, numbers right.</param>
internal readonly record struct HtmlColumn(string Title, bool IsText = false)
{
    public static implicit operator HtmlColumn(string title) => new(title);
}

/// <summary>A table; the first cell of a row is its header.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Groups">Rows with a title above them; an empty title is not shown.</param>
internal sealed record HtmlTable(
    string Caption, IReadOnlyList<HtmlColumn> Columns, IEnumerable<(string Title, IEnumerable<IReadOnlyList<string>> Rows)> Groups);
