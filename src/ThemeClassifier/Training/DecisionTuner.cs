using ThemeClassifier.Decisions;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>Calibration and thresholds from out-of-fold scores.</summary>
internal static class DecisionTuner
{
    /// <summary>Weight of all themes together in the choice of one theme's threshold, as if so many of its statements
    /// behaved like the average: a theme with fifteen examples cannot be trusted to choose for itself.</summary>
    private const double PriorStatements = 20;

    /// <summary>The part of on-topic statements that may be called "no theme" by mistake.</summary>
    private const double LostOnTopic = 0.02;

    private static readonly float[] Candidates = [.. Enumerable.Range(5, 76).Select(percent => percent / 100f)];

    /// <summary>Calibration and thresholds: on the quotes, which are real. The made-up statements are no measure.</summary>
    public static (PlattCalibration[] Calibration, DecisionPolicy Policy) Fit(Codebook codebook, OutOfFoldScores scores)
    {
        var quotes = scores.Where(i => scores.Statements[i].Origin == StatementOrigin.Quote);
        var calibration = Calibrate(codebook, quotes);
        return (calibration, Tune(codebook, quotes, calibration));
    }

    /// <summary>A sigmoid for each head.</summary>
    public static PlattCalibration[] Calibrate(Codebook codebook, OutOfFoldScores scores)
    {
        var heads = codebook.Themes.Count + codebook.Chapters.Count;
        var calibration = new PlattCalibration[heads];
        for (var head = 0; head < heads; head++)
        {
            var chapter = head - codebook.Themes.Count;
            int[] rows = [.. Enumerable.Range(0, scores.Statements.Count).Where(i => chapter < 0 || scores.Statements[i].Chapter >= 0)];
            calibration[head] = PlattFitter.Fit(
                [.. rows.Select(i => scores.Scores[i][head])],
                [.. rows.Select(i => chapter < 0 ? scores.Statements[i].Themes.Contains(head) : scores.Statements[i].Chapter == chapter)]);
        }

        return calibration;
    }

    /// <summary>The thresholds with the best F1 a theme, drawn towards the best for all themes together, and the cut-offs
    /// for "no theme".</summary>
    public static DecisionPolicy Tune(Codebook codebook, OutOfFoldScores scores, IReadOnlyList<PlattCalibration> calibration)
    {
        var themes = codebook.Themes.Count;
        var counts = new Counts[themes, Candidates.Length];
        for (var theme = 0; theme < themes; theme++)
        {
            for (var c = 0; c < Candidates.Length; c++)
            {
                for (var i = 0; i < scores.Statements.Count; i++)
                {
                    var assigned = calibration[theme].Probability(scores.Scores[i][theme]) >= Candidates[c];
                    counts[theme, c] = counts[theme, c].Add(assigned, scores.Statements[i].Themes.Contains(theme));
                }
            }
        }

        var thresholds = new float[themes];
        for (var theme = 0; theme < themes; theme++)
        {
            thresholds[theme] = Candidates[BestCandidate(counts, theme)];
        }

        return new DecisionPolicy
        {
            Thresholds = thresholds,
            NoThemeBelow = NoThemeBelow(codebook, scores, calibration),
            LeastKnownWords = LeastKnownWords(scores),
        };
    }

    private static int BestCandidate(Counts[,] counts, int theme)
    {
        var (best, highest) = (0, -1.0);
        for (var c = 0; c < counts.GetLength(1); c++)
        {
            var all = default(Counts);
            for (var other = 0; other < counts.GetLength(0); other++)
            {
                all = all.Add(counts[other, c]);
            }

            var f1 = counts[theme, c].F1With(all, PriorStatements);
            if (f1 > highest)
            {
                (best, highest) = (c, f1);
            }
        }

        return best;
    }

    /// <summary>The lowest highest-probability that all but a few on-topic statements reach.</summary>
    private static float NoThemeBelow(Codebook codebook, OutOfFoldScores scores, IReadOnlyList<PlattCalibration> calibration) => Quantile(
        Enumerable.Range(0, scores.Statements.Count)
            .Where(i => scores.Statements[i].Themes.Count > 0)
            .Select(i => Enumerable.Range(0, codebook.Themes.Count).Max(theme => calibration[theme].Probability(scores.Scores[i][theme]))));

    private static float LeastKnownWords(OutOfFoldScores scores) => Quantile(
        Enumerable.Range(0, scores.Statements.Count).Where(i => scores.Statements[i].Themes.Count > 0).Select(i => scores.KnownWords[i]));

    private static float Quantile(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(int)(sorted.Length * LostOnTopic)];
    }

    private readonly record struct Counts(int TruePositives, int FalsePositives, int FalseNegatives)
    {
        public Counts Add(bool assigned, bool gold) => new(
            TruePositives + (assigned && gold ? 1 : 0),
            FalsePositives + (assigned && !gold ? 1 : 0),
            FalseNegatives + (!assigned && gold ? 1 : 0));

        public Counts Add(Counts other) => new(
            TruePositives + other.TruePositives, FalsePositives + other.FalsePositives, FalseNegatives + other.FalseNegatives);

        public double F1With(Counts all, double statements)
        {
            var share = statements / Math.Max(1, all.TruePositives + all.FalseNegatives);
            var hits = 2 * (TruePositives + (share * all.TruePositives));
            return hits / (hits + FalsePositives + FalseNegatives + (share * (all.FalsePositives + all.FalseNegatives)));
        }
    }
}
