namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>How right the model is on the statements that it is surest of.</summary>
internal static class AbstentionSection
{
    private const int Steps = 20;

    public static IEnumerable<SvgFigure> Write(HtmlPage page, ReportContent content)
    {
        page.Section("onthouding", "Onthouding");
        page.Paragraph("Laat het model alleen de uitspraken doen waarvan het het zekerst is, en een mens de rest: zo juist is dan het eerste thema.");
        page.Table(new HtmlTable(
            "Precisie@1 over de zekerste citaten, met 95%-interval",
            [new HtmlColumn("Deel", IsText: true), "Citaten", "Kans van het eerste thema ten minste", "Precisie@1"],
            content.Settings.Select(setting => (setting.Title, Enumerable.Range(1, Steps / 2).Reverse().Select(step => Row(setting, 2.0 * step / Steps))))));
        yield return new SvgFigure(
            "abstention",
            "Precisie@1 over de zekerste citaten",
            "Deel dat het model doet",
            "Precisie@1",
            [.. content.Scored.Select(setting => new Series(setting.Title, [.. Enumerable.Range(1, Steps).Select(step => Point(setting.Scored, (double)step / Steps))]))]);
    }

    /// <summary>The statements with the highest probability of a first theme, surest first.</summary>
    internal static ScoredStatement[] Surest(IReadOnlyList<ScoredStatement> statements, double share) =>
        [.. statements.OrderByDescending(statement => statement.Probabilities[statement.Ranking[0]]).Take((int)Math.Round(share * statements.Count))];

    private static FigurePoint Point(IReadOnlyList<ScoredStatement> statements, double share)
    {
        var precision = Metrics.PrecisionAt1(Surest(statements, share)) is var value && double.IsNaN(value) ? 0 : value;
        return new FigurePoint(share, precision, precision, precision);
    }

    private static IReadOnlyList<string> Row(Setting setting, double share)
    {
        var surest = Surest(setting.Methods[0].Scored!, share);

        // In the order of all: the same statements then draw the same interval as in the other tables.
        var kept = new HashSet<ScoredStatement>(surest, ReferenceEqualityComparer.Instance);
        var bootstrap = new Bootstrap(setting.Methods[0].Scored!.Where(kept.Contains), setting.Report.Seed);
        return
        [
            Dutch.Percent(share),
            Dutch.Number(surest.Length),
            Dutch.Fraction(surest.Select(statement => (double)statement.Probabilities[statement.Ranking[0]]).DefaultIfEmpty(double.NaN).Last()),
            Dutch.Interval(bootstrap.Measure(Metrics.PrecisionAt1)),
        ];
    }
}
