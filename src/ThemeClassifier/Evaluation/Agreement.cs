using System.Globalization;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Evaluation;

/// <summary>How far two codings of the same statements agree.</summary>
/// <param name="Statements">Statements that both have coded.</param>
/// <param name="ThemesAlpha">Krippendorff's alpha for the sets of themes, with MASI as distance.</param>
/// <param name="FirstTheme">Part with the same first theme.</param>
/// <param name="Chapter">Part with the same chapter.</param>
/// <param name="ChapterAlpha">Krippendorff's alpha for the chapter, nominal.</param>
public sealed record Agreement(int Statements, double ThemesAlpha, double FirstTheme, double Chapter, double ChapterAlpha)
{
    /// <summary>Measures over rows with <c>id,coder,themes,chapter</c>, two for each id.</summary>
    /// <exception cref="InputException">A theme is not in the codebook.</exception>
    public static Agreement Of(IEnumerable<CsvRow> codings, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codings);
        var pairs = codings.GroupBy(row => row["id"])
            .Select(rows => rows.OrderBy(row => row["coder"], StringComparer.Ordinal).ToArray())
            .Where(rows => rows.Length == 2)
            .Select(rows => (First: Coding.Read(rows[0], codebook), Second: Coding.Read(rows[1], codebook)))
            .ToArray();
        if (pairs.Length == 0)
        {
            return new Agreement(0, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        return new Agreement(
            pairs.Length,
            Alpha([.. pairs.Select(pair => (pair.First.Set, pair.Second.Set))], Masi),
            pairs.Average(pair => pair.First.FirstTheme == pair.Second.FirstTheme ? 1.0 : 0),
            pairs.Average(pair => pair.First.Chapter == pair.Second.Chapter ? 1.0 : 0),
            Alpha([.. pairs.Select(pair => (pair.First.Chapter, pair.Second.Chapter))], (a, b) => a == b ? 0 : 1));
    }

    /// <summary>MASI distance: 1 minus Jaccard times 1, 2/3, 1/3 or 0 for equal, nested, overlapping or disjoint sets
    /// (Passonneau 2006). Sets are bit masks.</summary>
    internal static double Masi(ulong a, ulong b)
    {
        var both = (double)System.Numerics.BitOperations.PopCount(a & b);
        var either = System.Numerics.BitOperations.PopCount(a | b);
        var monotonicity = a == b ? 1 : both == 0 ? 0 : (a & b) == a || (a & b) == b ? 2.0 / 3 : 1.0 / 3;
        return either == 0 ? 0 : 1 - (monotonicity * both / either);
    }

    /// <summary>Krippendorff's alpha for two coders without gaps: 1 minus observed over expected disagreement.</summary>
    internal static double Alpha<T>(IReadOnlyList<(T First, T Second)> pairs, Func<T, T, double> distance)
        where T : notnull
    {
        var observed = pairs.Average(pair => distance(pair.First, pair.Second));
        var values = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).CountBy(value => value).ToArray();
        double total = 2 * pairs.Count;
        var expected = 0.0;
        foreach (var (a, countA) in values)
        {
            foreach (var (b, countB) in values)
            {
                expected += countA * countB * distance(a, b);
            }
        }

        expected /= total * (total - 1);
        return expected == 0 ? 1 : 1 - (observed / expected);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"two codings of {Statements} statements: themes alpha (MASI) {ThemesAlpha:F3}, first theme {FirstTheme:P1}, chapter {Chapter:P1} (alpha {ChapterAlpha:F3})");

    private readonly record struct Coding(ulong Set, int FirstTheme, int Chapter)
    {
        public static Coding Read(CsvRow row, Codebook codebook)
        {
            var themes = LabeledCsv.ReadThemes(row, "themes", codebook);
            return new Coding(themes.Aggregate(0UL, (set, theme) => set | (1UL << theme)), themes.DefaultIfEmpty(-1).First(), codebook.IndexOfChapter(row["chapter"]));
        }
    }
}
