namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>Whether long or short statements go wrong more often.</summary>
internal static class LengthSection
{
    private static readonly (string Title, int Least, int Most)[] Lengths =
        [("1–5", 1, 5), ("6–10", 6, 10), ("11–20", 11, 20), ("21–40", 21, 40), ("meer dan 40", 41, int.MaxValue)];

    public static IEnumerable<SvgFigure> Write(HtmlPage page, ReportContent content)
    {
        page.Section("lengte", "Fouten naar lengte van de tekst");
        page.Table(new HtmlTable(
            "Fout: het eerste thema is niet gecodeerd; met 95%-interval",
            [new HtmlColumn("Woorden", IsText: true), "Citaten", "Deel fout", "Micro-F1"],
            content.Settings.Select(setting => (setting.Title, Lengths.Select(length => Row(setting, length))))));
        yield return new SvgFigure(
            "error-by-length",
            "Deel fout naar aantal woorden, met 95%-interval",
            "Woorden",
            "Deel fout",
            [.. content.Settings.Select(setting => new Series(setting.Title, [.. Points(setting)]))])
        {
            Columns = [.. Lengths.Select(length => length.Title)],
        };
    }

    /// <summary>Words as a reader counts them.</summary>
    internal static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static IReadOnlyList<string> Row(Setting setting, (string Title, int Least, int Most) length)
    {
        var part = Part(setting, length);
        var bootstrap = new Bootstrap(part, setting.Report.Seed);
        return [length.Title, Dutch.Number(part.Length), Dutch.Interval(bootstrap.Measure(Error)), Dutch.Interval(bootstrap.Measure(Metrics.MicroF1))];
    }

    private static IEnumerable<FigurePoint> Points(Setting setting) =>
        from length in Lengths.Index()
        let figure = new Bootstrap(Part(setting, length.Item), setting.Report.Seed).Measure(Error)
        where figure.Value is not null
        select FigurePoint.Of(length.Index, figure);

    private static ScoredStatement[] Part(Setting setting, (string Title, int Least, int Most) length) =>
        [.. setting.Methods[0].Scored!.Where(statement => Words(statement.Gold.Text) is var words && words >= length.Least && words <= length.Most)];

    private static double Error(IReadOnlyList<ScoredStatement> statements) => 1 - Metrics.PrecisionAt1(statements);
}
