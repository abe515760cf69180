namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>What was measured, and how.</summary>
internal static class OverviewSection
{
    public static void Write(HtmlPage page, ReportContent content)
    {
        var report = content.Settings[0].Report;
        page.Section("opzet", "Wat is gemeten");
        page.List(
        [
            ("Uitspraken", $"{Dutch.Number(report.Statements)} citaten, elk beoordeeld door een model dat dit citaat niet heeft gezien"),
            ("Aanvulling", report.Supplement > 0 ? $"{Dutch.Number(report.Supplement)} bedachte uitspraken, alleen om van te leren" : "geen"),
            ("Kruisvalidatie", $"{report.Folds} delen, seed {report.Seed}; gelijke en bijna gelijke teksten blijven bij elkaar" + (report.Supplement > 0 ? "; met en zonder aanvulling dezelfde delen" : "")),
            ("Leerder", report.Trainer),
            ("Drempels", "voor elke methode op dezelfde manier afgesteld, op de scores van de andere delen"),
            ("Interval", "95%, bootstrap over groepen citaten"),
        ]);
        page.List(
        [
            ("Precisie@1", "deel van de citaten waarvan het waarschijnlijkste thema gecodeerd is"),
            ("Top 3", "deel waarvan het eerste gecodeerde thema bij de eerste drie staat"),
            ("Micro-F1, macro-F1", "F1 van de toegekende thema’s: over alle beslissingen, en als gemiddelde van de thema’s"),
            ("LRAP", "gemiddelde precisie van de rangorde van thema’s"),
            ("Brier, kalibratiefout", "afstand tussen kans en werkelijkheid; 0 is het best"),
        ]);
        page.Table(new HtmlTable(
            "Wat is besloten",
            [new HtmlColumn("Training", IsText: true), "Toegekend", "Model twijfelt", "Geen thema"],
            [("", content.Settings.Select(setting => (IReadOnlyList<string>)
            [
                setting.Title,
                Count(setting, ClassificationStatus.Assigned),
                Count(setting, ClassificationStatus.Uncertain),
                Count(setting, ClassificationStatus.NoTheme),
            ]))]));
    }

    private static string Count(Setting setting, ClassificationStatus status) =>
        Dutch.Number(setting.Report.Status[Reporting.ClassificationJson.NameOf(status)]);
}
