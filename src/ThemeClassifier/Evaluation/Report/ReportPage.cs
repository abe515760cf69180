using ThemeClassifier.Evaluation.Report.Sections;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Lays the measured figures out as a page and its figures.</summary>
internal static class ReportPage
{
    public const string FileName = "report.html";

    /// <summary>The content of each file, by name.</summary>
    public static IReadOnlyDictionary<string, string> Write(string name, ReportContent content)
    {
        var page = new HtmlPage();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        OverviewSection.Write(page, content);
        Add(TotalSection.Write(page, content));
        ThemeSection.Write(page, content);
        ConfusionSection.Write(page, content);
        Add(CalibrationSection.Write(page, content));
        Add(LearningSection.Write(page, content));
        Add(AbstentionSection.Write(page, content));
        Add(LengthSection.Write(page, content));
        WorstSection.Write(page, content);
        files[FileName] = page.ToString(
            $"Evaluatie: {name}", "Hoe goed uitspraken bij hun thema’s terechtkomen, gemeten op citaten die het model niet heeft gezien.");
        return files;

        void Add(IEnumerable<SvgFigure> figures)
        {
            foreach (var figure in figures)
            {
                var svg = figure.ToSvg();
                files[figure.Name + ".svg"] = svg;
                page.Figure(SvgFigure.Inline(svg, figure.Name, figure.Title), figure.Title);
            }
        }
    }
}
