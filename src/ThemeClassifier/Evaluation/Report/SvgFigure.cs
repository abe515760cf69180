using System.Text.RegularExpressions;
using ScottPlot;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>A figure: points with intervals, drawn by ScottPlot.</summary>
/// <param name="Name">Of the file, without extension.</param>
/// <param name="Title">What it shows; read aloud in place of the picture.</param>
/// <param name="XLabel">Horizontal axis.</param>
/// <param name="YLabel">Vertical axis.</param>
/// <param name="Series">The lines.</param>
internal sealed partial record SvgFigure(string Name, string Title, string XLabel, string YLabel, IReadOnlyList<Series> Series)
{
    private const int Width = 760;
    private const string Font = "DejaVu Sans";

    // Dark enough on white for text and for a line; told apart by marker too. Not by dashes: the SVG writer of Skia has
    // none and complains on stderr.
    private static readonly Color[] Colors = [Color.FromHex("#0b4f9e"), Color.FromHex("#a8420b")];
    private static readonly MarkerShape[] Markers = [MarkerShape.FilledCircle, MarkerShape.FilledSquare];

    /// <summary>Names on the vertical axis in place of numbers; the intervals then lie along the horizontal one.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    /// <summary>Names on the horizontal axis in place of numbers.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Whether the line of equal values is drawn.</summary>
    public bool Diagonal { get; init; }

    public int Height { get; init; } = 420;

    /// <summary>The file's content.</summary>
    public string ToSvg()
    {
        using var plot = new Plot();
        if (Diagonal)
        {
            var line = plot.Add.Line(0, 0, 1, 1);
            line.Color = Color.FromHex("#6b6b6b");
            line.LegendText = "Volmaakt";
        }

        foreach (var (i, series) in Series.Index())
        {
            Draw(plot, series, i);
        }

        plot.XLabel(XLabel);
        plot.YLabel(YLabel);
        Frame(plot);
        plot.Font.Set(Font);
        return Flow(plot.GetSvgXml(Width, Height));
    }

    /// <summary>An SVG file as part of a page: no declarations that look like addresses, ids of its own, a title.</summary>
    public static string Inline(string svg, string name, string title)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var end = svg.IndexOf('>', start);
        var text = HtmlPage.Encode(title);
        var size = SizeAttributes().Matches(svg[start..end]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var content = IdReference().Replace(svg[(end + 1)..], match => match.Groups[1].Value + name + "-");
        return $"<svg role=\"img\" aria-label=\"{text}\" width=\"{size["width"]}\" height=\"{size["height"]}\" viewBox=\"0 0 {size["width"]} {size["height"]}\"><title>{text}</title>{content.Trim()}";
    }

    /// <summary>The drawing places every letter for the fonts of this machine; a reader with others would see gaps. Only
    /// the first letter's place is kept, and fonts of about the same width are named (Verdana is of the same design).</summary>
    private static string Flow(string svg) =>
        FontFamily().Replace(LetterPlaces().Replace(svg, "$1\""), $"font-family=\"{Font}, Verdana, sans-serif\"");

    private void Draw(Plot plot, Series series, int number)
    {
        // Two intervals at one place would hide each other.
        var aside = Rows is null && Columns is null ? 0 : (number - ((Series.Count - 1) / 2.0)) * 0.2;
        double[] xs = [.. series.Points.Select(point => point.X + (Columns is null ? 0 : aside))];
        double[] ys = [.. series.Points.Select(point => point.Y + (Rows is null ? 0 : aside))];
        var scatter = Rows is null && Columns is null ? plot.Add.Scatter(xs, ys) : plot.Add.ScatterPoints(xs, ys);
        scatter.Color = Colors[number % Colors.Length];
        scatter.MarkerShape = Markers[number % Markers.Length];
        scatter.MarkerSize = 8;
        scatter.LineWidth = Rows is null && Columns is null ? 2 : 0;
        scatter.LegendText = series.Name;

        var centers = series.Points.Select(point => Rows is null ? point.Y : point.X).ToArray();
        double[] below = [.. series.Points.Zip(centers, (point, center) => Math.Max(0, center - point.Low))];
        double[] above = [.. series.Points.Zip(centers, (point, center) => Math.Max(0, point.High - center))];
        var none = new double[xs.Length];
        var bars = Rows is null
            ? new ScottPlot.Plottables.ErrorBar(xs, ys, null, null, below, above)
            : new ScottPlot.Plottables.ErrorBar(xs, ys, below, above, null, null);
        bars.Color = Colors[number % Colors.Length];
        plot.Add.Plottable(bars);
    }

    private void Frame(Plot plot)
    {
        double[] places = [0, 0.2, 0.4, 0.6, 0.8, 1];
        string[] names = [.. places.Select(Dutch.Percent)];
        plot.Axes.Bottom.SetTicks(places, names);
        plot.Axes.Left.SetTicks(places, names);
        plot.Axes.SetLimits(-0.02, 1.02, -0.02, 1.02);
        plot.ShowLegend(Alignment.LowerRight);
        if (Rows is { } rows)
        {
            plot.Axes.Left.SetTicks([.. Enumerable.Range(0, rows.Count).Select(i => (double)i)], [.. rows]);
            plot.Axes.SetLimitsY(rows.Count - 0.5, -0.5);
            plot.ShowLegend(Alignment.LowerLeft);
        }

        if (Columns is { } columns)
        {
            plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, columns.Count).Select(i => (double)i)], [.. columns]);
            plot.Axes.SetLimitsX(-0.5, columns.Count - 0.5);
            plot.ShowLegend(Alignment.UpperRight);
        }
    }

    [GeneratedRegex("\\b([xy]=\"-?[0-9.]+),[^\"]*\"")]
    private static partial Regex LetterPlaces();

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex FontFamily();

    [GeneratedRegex("\\b(width|height)=\"([0-9.]+)\"")]
    private static partial Regex SizeAttributes();

    [GeneratedRegex("(\\bid=\"|url\\(#|href=\"#)")]
    private static partial Regex IdReference();
}

/// <summary>Points of one color.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Points">From left to right.</param>
internal sealed record Series(string Name, IReadOnlyList<FigurePoint> Points);

/// <summary>A point.</summary>
/// <param name="X">Horizontal.</param>
/// <param name="Y">Vertical.</param>
/// <param name="Low">Lower end of the interval; the value itself when there is none.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct FigurePoint(double X, double Y, double Low, double High)
{
    public static FigurePoint Of(double x, Figure figure) => new(x, figure.Value!.Value, figure.Low!.Value, figure.High!.Value);
}
