namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>The model and the baselines side by side.</summary>
internal static class TotalSection
{
    private static readonly (string Title, Func<IReadOnlyList<ScoredStatement>, double> Measure)[] Measures =
    [
        ("Precisie@1", Metrics.PrecisionAt1),
        ("Top 3", Metrics.FirstThemeInTop3),
        ("Micro-F1", Metrics.MicroF1),
        ("Macro-F1", Metrics.MacroF1),
        ("LRAP", Metrics.Lrap),
        ("Hoofdstuk juist", Metrics.ChapterAccuracy),
    ];

    public static IEnumerable<SvgFigure> Write(HtmlPage page, ReportContent content)
    {
        page.Section("totaal", "Totaal, naast andere methoden");
        page.Paragraph("Het verschil is precisie@1 van de methode min die van dit model, op dezelfde citaten; ligt 0 buiten het interval, dan is het verschil geen toeval van de steekproef. "
            + "scikit-learn krijgt woorden, woordparen en lettergroepen van 3 tot 5 met TF-IDF; fastText woordparen en lettergroepen.");
        page.Table(new HtmlTable(
            "Maten met 95%-interval",
            [new HtmlColumn("Methode", IsText: true), .. Measures.Select(measure => new HtmlColumn(measure.Title)), "Verschil in precisie@1"],
            content.Settings.Select(setting => (setting.Title, setting.Methods.Where(method => method.Scored is not null).Select(method => Row(setting, method))))));
        foreach (var (setting, method) in content.Settings.SelectMany(setting => setting.Methods.Where(method => method.Scored is null).Select(method => (setting, method))))
        {
            page.Paragraph($"{setting.Title}: {method.Name} is overgeslagen. Melding: {method.Skipped}");
        }

        string[] names = [.. content.Settings.SelectMany(setting => setting.Methods).Where(method => method.Scored is not null).Select(method => method.Name).Distinct()];
        yield return new SvgFigure(
            "precision-at-1",
            "Precisie@1 van elke methode met 95%-interval",
            "Precisie@1",
            "",
            [.. content.Settings.Select(setting => new Series(setting.Title, [.. Points(setting, names)]))])
        {
            Rows = names,
            Height = 120 + (45 * names.Length),
        };
    }

    private static IReadOnlyList<string> Row(Setting setting, Method method)
    {
        var bootstrap = new Bootstrap(method.Scored!, setting.Report.Seed);
        return
        [
            method.Name,
            .. Measures.Select(measure => Dutch.Interval(bootstrap.Measure(measure.Measure))),
            method == setting.Methods[0] ? "–" : Dutch.Interval(Difference(bootstrap, method.Scored!, setting.Methods[0].Scored!)),
        ];
    }

    /// <summary>A paired difference: each draw takes the same statements of both.</summary>
    private static Figure Difference(Bootstrap bootstrap, IReadOnlyList<ScoredStatement> scored, IReadOnlyList<ScoredStatement> model)
    {
        var counterpart = scored.Zip(model).ToDictionary<(ScoredStatement First, ScoredStatement Second), object, ScoredStatement>(
            pair => pair.First, pair => pair.Second, ReferenceEqualityComparer.Instance);
        return bootstrap.Measure(sample => Metrics.PrecisionAt1(sample) - Metrics.PrecisionAt1([.. sample.Select(statement => counterpart[statement])]));
    }

    private static IEnumerable<FigurePoint> Points(Setting setting, string[] names) =>
        from method in setting.Methods
        where method.Scored is not null
        let figure = new Bootstrap(method.Scored!, setting.Report.Seed).Measure(Metrics.PrecisionAt1)
        where figure.Value is not null
        select new FigurePoint(figure.Value!.Value, Array.IndexOf(names, method.Name), figure.Low!.Value, figure.High!.Value);
}
