using System.Security.Cryptography;
using System.Text;
using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Trains on parts of the statements. The parts are nested and take whole groups.</summary>
internal sealed class LearningCurves(FoldedStatements data, Action<string> progress)
{
    private readonly Dictionary<(double Quotes, double Supplement), LearningPoint> _measured = [];

    /// <summary>More and more of the quotes, with all or nothing of the supplement.</summary>
    public LearningCurve OfQuotes(string title, IEnumerable<double> shares, bool withSupplement) =>
        new(title, [.. shares.Select(share => Measure(share, withSupplement ? 1 : 0, share))]);

    /// <summary>All quotes and more and more of the supplement.</summary>
    public LearningCurve OfSupplement(string title, IEnumerable<double> shares) => new(title, [.. shares.Select(share => Measure(1, share, share))]);

    private LearningPoint Measure(double quotes, double supplement, double share)
    {
        if (!_measured.TryGetValue((quotes, supplement), out var point))
        {
            progress($"learning curve: {quotes:P0} of the quotes, {supplement:P0} of the supplement");
            point = Measure(quotes, supplement);
            _measured.Add((quotes, supplement), point);
        }

        return point with { Share = share };
    }

    private LearningPoint Measure(double quotes, double supplement)
    {
        var learned = Learned(quotes, supplement);
        var scored = Evaluator.Decide(data.Codebook, OutOfFoldScores.Compute(
            data.Codebook, data.Lexicon, data.Statements, data.Folds, data.Options, null, learned.Contains));
        var bootstrap = new Bootstrap(scored, data.Options.Seed);
        return new LearningPoint(
            1,
            Enumerable.Range(0, data.FoldCount).Average(held => data.Training(held).Count(learned.Contains)),
            bootstrap.Measure(Metrics.PrecisionAt1),
            bootstrap.Measure(Metrics.MicroF1),
            bootstrap.Measure(Metrics.MacroF1));
    }

    /// <summary>Places of the statements in a part: the first groups in the order of a hash that the folds do not use.</summary>
    internal HashSet<int> Learned(double quotes, double supplement) =>
        [.. Part(StatementOrigin.Quote, quotes), .. Part(StatementOrigin.Supplement, supplement)];

    private IEnumerable<int> Part(StatementOrigin origin, double share)
    {
        IGrouping<string, int>[] groups =
        [
            .. Enumerable.Range(0, data.Statements.Count)
                .Where(i => data.Statements[i].Origin == origin)
                .GroupBy(i => data.Statements[i].Group)
                .OrderBy(group => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{data.Options.Seed}:part:{group.Key}"))), StringComparer.Ordinal),
        ];
        return groups.Take((int)Math.Ceiling(share * groups.Length)).SelectMany(group => group);
    }
}
