namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Extrapolates learning curves. The error 1 - F1 is taken to fall by a power of the number of examples (Hestness
/// and others, 2017), which is a straight line between logarithms.</summary>
internal static class ExamplesNeeded
{
    /// <summary>The target when none is given.</summary>
    public const double DefaultTarget = 0.75;

    /// <summary>Fewer examples than this teach nothing about the curve.</summary>
    private const int LeastCoded = 10;

    /// <summary>Weight of all themes together in the slope of one, as if so many of its statements followed the common
    /// curve: four points of a single theme are mostly noise.</summary>
    private const double PriorStatements = 100;

    /// <summary>The curve is measured over a factor of 2.5; it says nothing about more than a factor of 10.</summary>
    private const double FurthestGrowth = 10;

    /// <summary>A curve is flat when twice the examples take away less than a tenth of the error: 2^-0.15 is 0.9.</summary>
    private const double FlatSlope = 0.15;

    /// <summary>With no more than twice the examples a target is within reach, however flat the curve.</summary>
    private const double NearGrowth = 2;

    /// <summary>Keeps the logarithm of a perfect theme finite.</summary>
    private const double LeastError = 0.01;

    /// <summary>An estimate for each theme, in codebook order.</summary>
    /// <param name="codebook">The themes.</param>
    /// <param name="curves">The learning curve of each.</param>
    /// <param name="now">F1 of each with all statements, out of fold.</param>
    /// <param name="coded">Coded statements of each.</param>
    /// <param name="target">The F1 to reach, between 0 and 1.</param>
    public static IReadOnlyList<ExamplesNeed> Estimate(
        Codebook codebook, IReadOnlyList<CurvePoint[]> curves, IReadOnlyList<Figure> now, IReadOnlyList<int> coded, double target)
    {
        var slopes = curves.Select(Slope).ToArray();
        var common = coded.Sum() == 0 ? 0 : slopes.Zip(coded, (slope, count) => slope * count).Sum() / coded.Sum();
        return [.. codebook.Themes.Select((theme, i) =>
        {
            var slope = ((slopes[i] * coded[i]) + (common * PriorStatements)) / (coded[i] + PriorStatements);
            var (verdict, extra) = Judge(coded[i], now[i].Value ?? 0, slope, target);
            return new ExamplesNeed(theme.Id, coded[i], now[i], curves[i], Math.Round(slope, 3), verdict, extra);
        })];
    }

    /// <summary>How fast the error falls: minus the slope of the least-squares line between the logarithms of the number of
    /// examples and of the error; 0 when there is no line.</summary>
    internal static double Slope(IReadOnlyList<CurvePoint> curve)
    {
        var points = curve.Where(point => point.Examples > 0)
            .Select(point => (X: Math.Log(point.Examples), Y: Math.Log(Math.Max(LeastError, 1 - point.F1))))
            .ToArray();
        var meanX = points.Select(point => point.X).DefaultIfEmpty().Average();
        var meanY = points.Select(point => point.Y).DefaultIfEmpty().Average();
        var spread = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        return spread == 0 ? 0 : -points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / spread;
    }

    /// <summary>Follows the slope from where the theme is now.</summary>
    internal static (ExamplesVerdict Verdict, int? Extra) Judge(int coded, double f1, double slope, double target)
    {
        if (coded < LeastCoded)
        {
            return (ExamplesVerdict.TooFewToTell, null);
        }

        if (f1 >= target)
        {
            return (ExamplesVerdict.Enough, null);
        }

        var growth = slope <= 0 ? double.PositiveInfinity : Math.Pow((1 - f1) / (1 - target), 1 / slope);
        if (slope < FlatSlope && growth > NearGrowth)
        {
            return (ExamplesVerdict.NotByExamplesAlone, null);
        }

        return growth > FurthestGrowth
            ? (ExamplesVerdict.FarMore, RoundUp(coded * (FurthestGrowth - 1)))
            : (ExamplesVerdict.More, RoundUp(coded * (growth - 1)));
    }

    /// <summary>To fives below a hundred, to tens above: more digits would claim more than is known.</summary>
    private static int RoundUp(double extra)
    {
        var step = extra < 100 ? 5 : 10;
        return (int)Math.Ceiling(Math.Round(extra / step, 6)) * step;
    }
}
