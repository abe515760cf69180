using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Measures everything that the page shows.</summary>
internal static class ReportRun
{
    private const string With = "Met aanvulling";
    private const string Without = "Zonder aanvulling";

    public static ReportContent Measure(TrainingDirectory data, int folds, TrainingOptions options, ReportSettings settings, Action<string> progress)
    {
        var all = FoldedStatements.Deal(data, folds, options);
        Setting[] measured = all.Supplement > 0
            ? [Measure(With, all, settings, progress), Measure(Without, all.WithoutSupplement(), settings, progress)]
            : [Measure(Without, all, settings, progress)];

        // A curve without the supplement needs other statements: those of the supplement would be scored for nothing.
        var dealt = FoldedStatements.Deal(data, settings.CurveFolds, options);
        var (curves, quoteCurves) = (new LearningCurves(dealt, progress), new LearningCurves(dealt.WithoutSupplement(), progress));
        return new ReportContent(
            data.Codebook,
            measured,
            [.. measured.Select(setting => (setting.Title == With ? curves : quoteCurves).OfQuotes(setting.Title, settings.QuoteShares, setting.Title == With))],
            all.Supplement > 0 ? curves.OfSupplement("Alle citaten", settings.SupplementShares) : null,
            settings.CurveFolds);
    }

    private static Setting Measure(string title, FoldedStatements data, ReportSettings settings, Action<string> progress)
    {
        var prefix = data.Supplement > 0 ? "with the supplement: " : "without the supplement: ";
        void Tell(string text) => progress(prefix + text);

        var scores = OutOfFoldScores.Compute(data.Codebook, data.Lexicon, data.Statements, data.Folds, data.Options, Tell, _ => true);
        var scored = Evaluator.Decide(data.Codebook, scores);
        Tell("baselines");
        return new Setting(
            title,
            Evaluator.Report(data.Codebook, scores, data.FoldCount, data.Options),
            [
                new Method($"Dit model ({data.Options.Trainer})", scored),
                new Method("Meest voorkomend", MostFrequent.Score(data)),
                new Method("Trefwoorden (alleen lexicon)", KeywordBaseline.Score(data)),
                .. settings.Peers ? Peers(data, Tell) : [],
            ]);
    }

    private static IEnumerable<Method> Peers(FoldedStatements data, Action<string> progress) =>
    [
        .. Try("scikit-learn", () => ScikitLearn.Score(data, progress).Select(model => new Method(model.Key, model.Value)), progress),
        .. Try("fastText", () => [new Method("fastText (one-vs-all)", FastText.Score(data, progress))], progress),
    ];

    private static IEnumerable<Method> Try(string name, Func<IEnumerable<Method>> run, Action<string> progress)
    {
        try
        {
            return [.. run()];
        }
        catch (PeerException exception)
        {
            progress($"{name} is skipped: {exception.Message}");
            return [new Method(name, null, exception.Message)];
        }
    }
}
