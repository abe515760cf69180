namespace ThemeClassifier.Evaluation.Report.Sections;

/// <summary>Which themes and chapters are taken for which.</summary>
internal static class ConfusionSection
{
    private const int Shown = 15;

    public static void Write(HtmlPage page, ReportContent content)
    {
        page.Section("verwarring", "Verwarde thema’s");
        page.Paragraph("Een paar telt een keer voor elk citaat waarin het ene thema gecodeerd maar niet toegekend is, en het andere toegekend maar niet gecodeerd.");
        page.Table(new HtmlTable(
            $"De {Shown} vaakst verwarde paren",
            [new HtmlColumn("Gecodeerd, gemist", IsText: true), new HtmlColumn("Ten onrechte toegekend", IsText: true), "Citaten"],
            content.Scored.Select(setting => (setting.Title, Pairs(setting.Scored).Take(Shown).Select(pair => (IReadOnlyList<string>)
                [content.Codebook.Themes[pair.Missed].Label, content.Codebook.Themes[pair.Wrong].Label, Dutch.Number(pair.Count)])))));

        var chapters = content.Codebook.Chapters;
        page.Section("hoofdstukken", "Verwarde hoofdstukken");
        page.Table(new HtmlTable(
            "Aantal citaten: gecodeerd hoofdstuk (rij) en waarschijnlijkste hoofdstuk (kolom)",
            [new HtmlColumn("Gecodeerd", IsText: true), .. chapters.Select(chapter => new HtmlColumn(chapter.Label)), "Juist"],
            content.Scored.Select(setting => (setting.Title, chapters.Index().Select(chapter => Row(setting.Scored, chapter.Index, chapter.Item.Label, chapters.Count))))));
    }

    /// <summary>Missed and wrongly assigned themes of the same statement, most frequent first, ties in codebook order.</summary>
    internal static IEnumerable<(int Missed, int Wrong, int Count)> Pairs(IEnumerable<ScoredStatement> statements) =>
        statements.SelectMany(statement =>
                from missed in statement.Gold.Themes.Except(statement.Assigned)
                from wrong in statement.Assigned.Except(statement.Gold.Themes)
                select (missed, wrong))
            .CountBy(pair => pair)
            .Select(pair => (pair.Key.missed, pair.Key.wrong, pair.Value))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.missed).ThenBy(pair => pair.wrong);

    private static IReadOnlyList<string> Row(IReadOnlyList<ScoredStatement> statements, int chapter, string label, int chapters)
    {
        ScoredStatement[] coded = [.. statements.Where(statement => statement.Gold.Chapter == chapter)];
        return
        [
            label,
            .. Enumerable.Range(0, chapters).Select(found => Dutch.Number(coded.Count(statement => statement.BestChapter == found))),
            Dutch.Fraction(Metrics.ChapterAccuracy(coded)),
        ];
    }
}
