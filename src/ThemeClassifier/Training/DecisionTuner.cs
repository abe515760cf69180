using ThemeClassifier.Decisions;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>Calibration and thresholds from out-of-fold scores.</summary>
internal static class DecisionTuner
{
    /// <summary>Weight of all themes together in the choice of one theme's threshold, as if so many of its statements
    /// behaved like the average: a theme with fifteen examples cannot be trusted to choose for itself.</summary>
    private const double PriorStatements = 20;

    /// <summary>The part of the quotes that may be called "no theme" by mistake because they look off-topic: what it buys is
    /// that statements about something else are not filed.</summary>
    private const double LostOnTopic = 0.04;

    /// <summary>The part that may be lost because no theme is probable, and because few words are known.</summary>
    private const double LostOtherwise = 0.01;

    private static readonly float[] MaxErrors = [0.02f, 0.05f, 0.1f, 0.15f, 0.2f, 0.25f, 0.3f];
    private static readonly float[] Candidates = [.. Enumerable.Range(5, 76).Select(percent => percent / 100f)];

    /// <summary>Calibration and thresholds: on the quotes, which are real. Of the made-up statements only those without a
    /// theme take part, and only in the question whether there is any theme: no quote is without one.</summary>
    public static (PlattCalibration[] Calibration, DecisionPolicy Policy) Fit(Codebook codebook, OutOfFoldScores scores)
    {
        var quotes = scores.Where(i => scores.Statements[i].Origin == StatementOrigin.Quote);
        var withOffTopic = scores.Where(i => scores.Statements[i].Origin == StatementOrigin.Quote || scores.Statements[i].Themes.Count == 0);
        var plan = HeadPlan.All(codebook);
        PlattCalibration[] calibration =
            [.. plan.Select((head, index) => Calibrate(head, index, head.Id == HeadLayout.OnTopic ? withOffTopic : quotes))];
        return (calibration, Tune(codebook, quotes, calibration));
    }

    private static PlattCalibration Calibrate(HeadPlan head, int index, OutOfFoldScores scores)
    {
        var labelled = scores.Statements.Select((statement, i) => (Label: head.LabelOf(statement), Score: scores.Scores[i][index])).Where(row => row.Label is not null).ToArray();
        return PlattFitter.Fit([.. labelled.Select(row => row.Score)], [.. labelled.Select(row => row.Label!.Value)]);
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
            NoThemeBelow = Quantile(scores.Scores.Select(score => First(codebook, score, calibration).Probability), LostOtherwise),
            LeastOnTopic = Quantile(scores.Scores.Select(score => calibration[^1].Probability(score[^1])), LostOnTopic),
            LeastKnownWords = Quantile(scores.KnownWords, LostOtherwise),
            Budgets = Budgets(codebook, scores, calibration),
        };
    }

    /// <summary>For each error budget the lowest probability of the first theme above which no more first themes are wrong.
    /// A safety of one standard error: the promise must hold for statements that were not there.</summary>
    private static ErrorBudget[] Budgets(Codebook codebook, OutOfFoldScores scores, IReadOnlyList<PlattCalibration> calibration)
    {
        var firsts = scores.Statements
            .Select((statement, i) => First(codebook, scores.Scores[i], calibration) is var first ? (first.Probability, Wrong: !statement.Themes.Contains(first.Theme)) : default)
            .OrderByDescending(first => first.Probability)
            .ToArray();
        var budgets = new List<ErrorBudget>();
        foreach (var maxError in MaxErrors)
        {
            var (wrong, best) = (0, -1);
            for (var i = 0; i < firsts.Length; i++)
            {
                wrong += firsts[i].Wrong ? 1 : 0;
                var error = (double)wrong / (i + 1);
                if (error + Math.Sqrt(maxError * (1 - maxError) / (i + 1)) <= maxError)
                {
                    best = i;
                }
            }

            if (best >= 0)
            {
                budgets.Add(new ErrorBudget(maxError, firsts[best].Probability, (float)(best + 1) / firsts.Length));
            }
        }

        return [.. budgets];
    }

    private static (int Theme, float Probability) First(Codebook codebook, float[] scores, IReadOnlyList<PlattCalibration> calibration)
    {
        var (best, highest) = (0, -1f);
        for (var theme = 0; theme < codebook.Themes.Count; theme++)
        {
            if (calibration[theme].Probability(scores[theme]) is var probability && probability > highest)
            {
                (best, highest) = (theme, probability);
            }
        }

        return (best, highest);
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

    /// <summary>What all but a few of the quotes reach; every quote has a theme.</summary>
    private static float Quantile(IEnumerable<float> values, double part)
    {
        float[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(int)(sorted.Length * part)];
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
