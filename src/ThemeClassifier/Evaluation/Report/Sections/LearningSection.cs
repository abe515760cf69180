namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>Whether more statements would help.</summary>
internal static class LearningSection
{
    public static IEnumerable<SvgFigure> Write(HtmlPage page, ReportContent content)
    {
        page.Section("leren", "Leercurven");
        page.Paragraph($"Geleerd van een deel, gemeten op alle citaten, met {content.CurveFolds} delen; de punten wijken daardoor iets af van de tabel bovenaan. Loopt de lijn aan het eind nog op, dan helpen meer uitspraken.");
        page.Table(Table("Meer citaten", content.QuoteCurves));
        yield return Figure("learning-quotes", "Precisie@1 bij meer citaten", "Deel van de citaten", content.QuoteCurves);
        if (content.SupplementCurve is { } curve)
        {
            page.Table(Table("Meer aanvulling (0% is zonder aanvulling)", [curve]));
            yield return Figure("learning-supplement", "Precisie@1 bij meer aanvulling", "Deel van de aanvulling", [curve]);
        }
    }

    private static HtmlTable Table(string caption, IReadOnlyList<LearningCurve> curves) => new(
        caption,
        [new HtmlColumn("Deel", IsText: true), "Geleerd van", "Precisie@1", "Micro-F1", "Macro-F1"],
        curves.Select(curve => (curve.Title, curve.Points.Select(point => (IReadOnlyList<string>)
        [
            Dutch.Percent(point.Share),
            Dutch.Number((int)Math.Round(point.Statements)),
            Dutch.Interval(point.PrecisionAt1),
            Dutch.Interval(point.MicroF1),
            Dutch.Interval(point.MacroF1),
        ]))));

    private static SvgFigure Figure(string name, string title, string xLabel, IReadOnlyList<LearningCurve> curves) => new(
        name,
        title,
        xLabel,
        "Precisie@1",
        [.. curves.Select(curve => new Series(curve.Title, [.. curve.Points.Where(point => point.PrecisionAt1.Value is not null).Select(point => FigurePoint.Of(point.Share, point.PrecisionAt1))]))]);
}
