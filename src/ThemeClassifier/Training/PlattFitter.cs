using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>Fits Platt's sigmoid by Newton's method with backtracking (Lin, Lin and Weng, "A note on Platt's
/// probabilistic outputs", 2007). Not ML.NET's calibrator: that one bins the scores and wants more data than a rare
/// theme has.</summary>
internal static class PlattFitter
{
    private const int MostSteps = 100;

    /// <param name="scores">Out-of-fold scores.</param>
    /// <param name="labels">Whether each is positive.</param>
    public static PlattCalibration Fit(IReadOnlyList<float> scores, IReadOnlyList<bool> labels)
    {
        var positive = labels.Count(label => label);
        var negative = labels.Count - positive;

        // Targets a little inside 0 and 1 keep a theme that is separated perfectly from claiming certainty.
        var high = (positive + 1.0) / (positive + 2.0);
        var low = 1.0 / (negative + 2.0);
        var targets = labels.Select(label => label ? high : low).ToArray();

        var (slope, offset) = (0.0, Math.Log((negative + 1.0) / (positive + 1.0)));
        var loss = Loss(scores, targets, slope, offset);
        for (var step = 0; step < MostSteps; step++)
        {
            var (g1, g2, h11, h22, h21) = Derivatives(scores, targets, slope, offset);
            if (Math.Abs(g1) < 1e-6 && Math.Abs(g2) < 1e-6)
            {
                break;
            }

            var determinant = (h11 * h22) - (h21 * h21);
            var dSlope = -((h22 * g1) - (h21 * g2)) / determinant;
            var dOffset = -((h11 * g2) - (h21 * g1)) / determinant;
            var size = 1.0;
            var next = loss;
            while (size > 1e-10 && (next = Loss(scores, targets, slope + (size * dSlope), offset + (size * dOffset))) >= loss)
            {
                size /= 2;
            }

            if (size <= 1e-10)
            {
                break;
            }

            (slope, offset, loss) = (slope + (size * dSlope), offset + (size * dOffset), next);
        }

        return new PlattCalibration((float)slope, (float)offset);
    }

    private static (double G1, double G2, double H11, double H22, double H21) Derivatives(
        IReadOnlyList<float> scores, double[] targets, double slope, double offset)
    {
        const double Ridge = 1e-12;
        var (g1, g2, h11, h22, h21) = (0.0, 0.0, Ridge, Ridge, 0.0);
        for (var i = 0; i < targets.Length; i++)
        {
            var p = 1 / (1 + Math.Exp((slope * scores[i]) + offset));
            var curvature = p * (1 - p);
            var difference = targets[i] - p;
            g1 += scores[i] * difference;
            g2 += difference;
            h11 += scores[i] * scores[i] * curvature;
            h22 += curvature;
            h21 += scores[i] * curvature;
        }

        return (g1, g2, h11, h22, h21);
    }

    private static double Loss(IReadOnlyList<float> scores, double[] targets, double slope, double offset)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            // t·z + log(1 + exp(-z)), written so that neither exponent overflows
            var z = (slope * scores[i]) + offset;
            sum += z >= 0
                ? (targets[i] * z) + Math.Log(1 + Math.Exp(-z))
                : ((targets[i] - 1) * z) + Math.Log(1 + Math.Exp(z));
        }

        return sum;
    }
}
