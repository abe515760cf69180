namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>The errors that the model was surest of.</summary>
internal static class WorstSection
{
    private const int Shown = 20;

    public static void Write(HtmlPage page, ReportContent content)
    {
        page.Section("ergste", "De twintig ergste fouten");
        page.Paragraph("Het waarschijnlijkste thema is niet gecodeerd; bovenaan staan de citaten waarbij het de gecodeerde thema’s in kans het verst overtreft.");
        page.Table(new HtmlTable(
            "Citaten met hun codering en wat het model ervan maakt",
            [new HtmlColumn("Id", IsText: true), new HtmlColumn("Tekst", IsText: true), new HtmlColumn("Gecodeerd", IsText: true), new HtmlColumn("Waarschijnlijkste", IsText: true)],
            content.Scored.Select(setting => (setting.Title, Worst(setting.Scored).Take(Shown).Select(statement => (IReadOnlyList<string>)
            [
                statement.Gold.Id,
                statement.Gold.Text,
                statement.Gold.Themes.Count == 0 ? "geen thema" : Themes(content.Codebook, statement, statement.Gold.Themes),
                Themes(content.Codebook, statement, statement.Ranking.Take(3)),
            ])))));
    }

    /// <summary>Statements whose first theme is not coded, worst first.</summary>
    internal static IEnumerable<ScoredStatement> Worst(IEnumerable<ScoredStatement> statements) =>
        statements.Where(statement => !statement.Gold.Themes.Contains(statement.Ranking[0]))
            .OrderByDescending(statement => statement.Probabilities[statement.Ranking[0]] - statement.Gold.Themes.Select(theme => statement.Probabilities[theme]).DefaultIfEmpty(0).Max());

    private static string Themes(Codebook codebook, ScoredStatement statement, IEnumerable<int> themes) =>
        string.Join("; ", themes.Select(theme => $"{codebook.Themes[theme].Label} {Dutch.Percent(statement.Probabilities[theme])}"));
}
