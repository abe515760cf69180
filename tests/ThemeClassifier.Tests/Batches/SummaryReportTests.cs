using ThemeClassifier.Batches;
using ThemeClassifier.Batches.Summaries;

namespace ThemeClassifier.Tests.Batches;

public sealed class SummaryReportTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly BatchFolder _folder = new();

    [Fact]
    public void Counts_groups_examples_and_campaigns_are_on_the_page()
    {
        _folder.Write("in.csv", "id,organisatie,text\n" + string.Concat(Enumerable.Range(0, 7).Select(i => $"{i},RIEC,{About}\n")) + $"8,OM,{About} binnen de regio Utrecht en daarbuiten niet\n9,OM,zzz\n");
        _folder.Run("in.csv", "out.csv");

        var all = SummaryReport.Write(_folder.PathOf("out.csv"), groupBy: "organisatie");
        var hidden = SummaryReport.Write(_folder.PathOf("out.csv"), groupBy: "organisatie", hideSmall: true);

        Assert.Contains("<dt>no-theme</dt><dd>1</dd>", all, StringComparison.Ordinal);
        Assert.Contains("<td>8</td><td>88.9 %</td><td>56.5 % – 98.0 %</td>", all, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"text\">OM</th><td>2</td>", all, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"text\">OM</th><td>&lt;5</td>", hidden, StringComparison.Ordinal);
        Assert.Contains($"<th scope=\"row\" class=\"text\">{About}</th><td>7</td>", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void What_statements_say_is_never_markup()
    {
        _folder.Write("in.csv", "id,<b>x,text\n1,<script>,\"Signalen delen mag niet van de AVG <img src=x onerror=alert(1)>\"\n");
        _folder.Run("in.csv", "out.csv");

        var page = SummaryReport.Write(_folder.PathOf("out.csv"), groupBy: "<b>x");

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_batch_wrote_is_refused_with_its_columns()
    {
        _folder.Write("in.csv", "id,text\n1,x\n");

        Assert.Contains("found id, text", Assert.Throws<BatchException>(() => SummaryReport.Write(_folder.PathOf("in.csv"))).Message, StringComparison.Ordinal);
    }
}
