namespace ThemeClassifier.Evaluation.Report;

/// <summary>All that was measured for the page.</summary>
/// <param name="Codebook">Themes and chapters.</param>
/// <param name="Settings">With the supplement, where there is one, and without it; the first is the one that was asked for.</param>
/// <param name="QuoteCurves">One a setting: more and more of the quotes.</param>
/// <param name="SupplementCurve">More and more of the supplement; null where there is none.</param>
/// <param name="CurveFolds">Folds of the curves.</param>
internal sealed record ReportContent(
    Codebook Codebook, IReadOnlyList<Setting> Settings, IReadOnlyList<LearningCurve> QuoteCurves, LearningCurve? SupplementCurve, int CurveFolds)
{
    /// <summary>A measure's figure in each setting.</summary>
    public IEnumerable<(string Title, IReadOnlyList<ScoredStatement> Scored)> Scored => Settings.Select(setting => (setting.Title, setting.Methods[0].Scored!));
}

/// <summary>What the methods are trained on.</summary>
/// <param name="Title">In Dutch.</param>
/// <param name="Report">The figures of the model itself.</param>
/// <param name="Methods">The model itself first, then the baselines.</param>
internal sealed record Setting(string Title, EvaluationReport Report, IReadOnlyList<Method> Methods);

/// <summary>A way to classify.</summary>
/// <param name="Name">In Dutch, where it is no proper name.</param>
/// <param name="Scored">What it made of each quote; null when it was skipped.</param>
/// <param name="Skipped">Why it was skipped.</param>
internal sealed record Method(string Name, IReadOnlyList<ScoredStatement>? Scored, string? Skipped = null);

/// <summary>How right the model is after more and more training.</summary>
/// <param name="Title">In Dutch.</param>
/// <param name="Points">From little to all.</param>
internal sealed record LearningCurve(string Title, IReadOnlyList<LearningPoint> Points);

/// <summary>One point of a curve.</summary>
/// <param name="Share">Part that was trained on, in [0, 1].</param>
/// <param name="Statements">Statements that were trained on, mean over the folds.</param>
/// <param name="PrecisionAt1">With interval.</param>
/// <param name="MicroF1">With interval.</param>
/// <param name="MacroF1">With interval.</param>
internal sealed record LearningPoint(double Share, double Statements, Figure PrecisionAt1, Figure MicroF1, Figure MacroF1);

/// <summary>How much is measured; smaller for tests.</summary>
internal sealed record ReportSettings
{
    /// <summary>Folds of the learning curves.</summary>
    public int CurveFolds { get; init; } = 5;

    /// <summary>Parts of the quotes that are trained on.</summary>
    public IReadOnlyList<double> QuoteShares { get; init; } = [0.1, 0.25, 0.5, 0.75, 1];

    /// <summary>Parts of the supplement that are trained on.</summary>
    public IReadOnlyList<double> SupplementShares { get; init; } = [0, 0.1, 0.25, 0.5, 1];

    /// <summary>Whether other programs are run to compare with.</summary>
    public bool Peers { get; init; } = true;
}
