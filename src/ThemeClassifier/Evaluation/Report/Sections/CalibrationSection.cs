namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>Whether a probability means what it says.</summary>
internal static class CalibrationSection
{
    public static IEnumerable<SvgFigure> Write(HtmlPage page, ReportContent content)
    {
        page.Section("kalibratie", "Kalibratie");
        page.Paragraph("Alle kansen van alle thema’s bij alle citaten, in tien even brede vakken. Van de thema’s met kans 0,7 hoort 70% gecodeerd te zijn.");
        page.Table(new HtmlTable(
            "Brier-score en kalibratiefout met 95%-interval",
            [new HtmlColumn("Methode", IsText: true), "Brier", "Kalibratiefout"],
            content.Settings.Select(setting => (setting.Title, setting.Methods.Where(method => method.Scored is not null).Select(method => Row(setting, method))))));
        page.Table(new HtmlTable(
            "Kans en werkelijkheid van dit model per vak",
            [new HtmlColumn("Vak", IsText: true), "Aantal", "Gemiddelde kans", "Deel gecodeerd"],
            content.Scored.Select(setting => (setting.Title, ReliabilityBin.Of(setting.Scored).Index().Select(Row)))));
        yield return new SvgFigure(
            "reliability",
            "Betrouwbaarheidsdiagram: deel gecodeerd tegen gemiddelde kans",
            "Gemiddelde kans",
            "Deel gecodeerd",
            [.. content.Scored.Select(setting => new Series(setting.Title, [.. ReliabilityBin.Of(setting.Scored).Where(bin => bin.Count > 0).Select(bin => new FigurePoint(bin.Said, bin.Coded, bin.Coded, bin.Coded))]))])
        {
            Diagonal = true,
        };
    }

    private static IReadOnlyList<string> Row(Setting setting, Method method)
    {
        var bootstrap = new Bootstrap(method.Scored!, setting.Report.Seed);
        return [method.Name, Dutch.Interval(bootstrap.Measure(Metrics.Brier)), Dutch.Interval(bootstrap.Measure(Metrics.ExpectedCalibrationError))];
    }

    private static IReadOnlyList<string> Row((int Index, ReliabilityBin Bin) bin) =>
    [
        $"{Dutch.Percent((double)bin.Index / ReliabilityBin.Bins)}{Dutch.To}{Dutch.Percent((bin.Index + 1.0) / ReliabilityBin.Bins)}",
        Dutch.Number(bin.Bin.Count),
        Dutch.Fraction(bin.Bin.Said),
        Dutch.Fraction(bin.Bin.Coded),
    ];
}
