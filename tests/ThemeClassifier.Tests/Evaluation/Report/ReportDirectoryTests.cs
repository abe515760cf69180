using ThemeClassifier.Evaluation.Report;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Evaluation.Report;

public sealed class ReportDirectoryTests
{
    [Fact]
    public void A_report_is_one_page_that_needs_nothing_else()
    {
        var folder = Path.Combine(Repository.NewFolder(), "report");
        var options = new TrainingOptions { MostTerms = 1000 };
        var settings = new ReportSettings { CurveFolds = 3, QuoteShares = [0.5, 1], SupplementShares = [0, 1], Peers = false };
        var report = ReportDirectory.Write(folder, SmallData(), 3, options, settings, _ => { });
        var html = File.ReadAllText(Path.Combine(folder, "report.html"));

        Assert.Equal(100, report.Supplement);
        Assert.Equal(
            ["abstention.svg", "error-by-length.svg", "learning-quotes.svg", "learning-supplement.svg", "precision-at-1.svg", "reliability.svg", "report.html"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(6, html.Split("<svg role=\"img\" aria-label=").Length - 1);
        Assert.Equal(10, html.Split("<h2 ").Length - 1);
        Assert.Contains("Met aanvulling", html, StringComparison.Ordinal);
        Assert.Contains("Zonder aanvulling", html, StringComparison.Ordinal);
        foreach (var reference in new[] { "http:", "https:", "<script", "<link", "<img", " src=", " style=", "@import" })
        {
            Assert.DoesNotContain(reference, html, StringComparison.OrdinalIgnoreCase);
        }

        // the ids of the figures do not clash
        string[] ids = [.. html.Split(" id=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];
        Assert.Equal(ids.Distinct(), ids);
        Assert.StartsWith("<?xml", File.ReadAllText(Path.Combine(folder, "reliability.svg")), StringComparison.Ordinal);
    }

    /// <summary>Every second quote and some made-up statements.</summary>
    private static TrainingDirectory SmallData()
    {
        var folder = Repository.NewFolder();
        foreach (var name in new[] { "themes.json", "lexicon.csv" })
        {
            File.Copy(Path.Combine(Repository.TrainingData, name), Path.Combine(folder, name));
        }

        Thin("quotes.csv", 2, 310);
        Thin("supplement.csv", 90, 100);
        return TrainingDirectory.Read(folder);

        void Thin(string name, int step, int most) => File.WriteAllLines(
            Path.Combine(folder, name),
            File.ReadLines(Path.Combine(Repository.TrainingData, name)).Where((_, line) => line % step == 0).Take(most + 1));
    }
}
