using ThemeClassifier.Evaluation;
using ThemeClassifier.Evaluation.Report;
using ThemeClassifier.Evaluation.Report.Sections;

namespace ThemeClassifier.Tests.Evaluation.Report;

public sealed class HtmlPageTests
{
    private const string Script = "<script>alert(\"&\")</script>";
    private const string Encoded = "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;";

    [Fact]
    public void Everything_that_is_written_stays_text()
    {
        var page = new HtmlPage();
        page.Section("s", Script);
        page.Paragraph(Script);
        page.List([(Script, Script)]);
        page.Table(new HtmlTable(Script, [new HtmlColumn(Script, IsText: true), Script], [(Script, [[Script, Script]])]));
        var html = page.ToString(Script, Script);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(15, html.Split(Encoded).Length - 1);
    }

    [Fact]
    public void A_statement_with_markup_is_shown_as_text()
    {
        var codebook = new Codebook([new Theme("a", "A", "", []), new Theme("b", "B", "", [])], [new Chapter("c", 1, "C", "")]);
        ScoredStatement[] scored =
            [new(new LabeledStatement("q1", Script, [1], 0, "g", [], StatementOrigin.Quote), [0.9f, 0.2f], [0], ClassificationStatus.Assigned, [1f])];
        var report = EvaluationReport.Of(codebook, scored, 3, "sdca", 1, 0);
        var page = new HtmlPage();

        WorstSection.Write(page, new ReportContent(codebook, [new Setting("Zonder", report, [new Method("m", scored)])], [], null, 3));

        Assert.Contains($"<td class=\"text\">{Encoded}</td><td class=\"text\">B 20%</td><td class=\"text\">A 90%; B 20%</td>", page.ToString("t", "i"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_the_styles_of_the_page_and_no_scripts()
    {
        var page = new HtmlPage();
        page.Section("s", "S");
        var html = page.ToString("t", "i");
        var style = html.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_say_what_they_head()
    {
        var page = new HtmlPage();
        page.Section("s", "S");
        page.Table(new HtmlTable("tabel", [new HtmlColumn("naam", IsText: true), "getal"], [("groep", [["rij", "1"]])]));
        var html = page.ToString("t", "i");

        Assert.Contains("<caption>tabel</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">getal</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"rowgroup\" colspan=\"2\" class=\"group\">groep</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"text\">rij</th><td>1</td>", html, StringComparison.Ordinal);
    }
}
