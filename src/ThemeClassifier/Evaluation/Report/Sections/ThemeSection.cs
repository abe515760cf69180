namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>Each theme.</summary>
internal static class ThemeSection
{
    public static void Write(HtmlPage page, ReportContent content)
    {
        page.Section("themas", "Per thema");
        page.Table(new HtmlTable(
            "Precisie, recall en F1 van de toegekende thema’s, met 95%-interval",
            [new HtmlColumn("Thema", IsText: true), "Gecodeerd", "Toegekend", "Precisie", "Recall", "F1"],
            content.Settings.Select(setting => (setting.Title, setting.Report.PerTheme.Select(figures => (IReadOnlyList<string>)
            [
                content.Codebook.Theme(figures.Theme).Label,
                Dutch.Number(figures.Support),
                Dutch.Number(figures.Assigned),
                Dutch.Interval(figures.Precision),
                Dutch.Interval(figures.Recall),
                Dutch.Interval(figures.F1),
            ])))));
    }
}
