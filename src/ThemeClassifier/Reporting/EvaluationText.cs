using System.Globalization;
using System.Text;
using ThemeClassifier.Evaluation;

namespace ThemeClassifier.Reporting;

/// <summary>Writes figures as a table for a terminal.</summary>
public static class EvaluationText
{
    /// <summary>Some lines, the last one ended.</summary>
    public static string Write(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        var way = report.Folds > 0 ? $"grouped {report.Folds}-fold, seed {report.Seed}, {report.Supplement} made-up statements in training only" : "held-out file";
        text.Append(CultureInfo.InvariantCulture, $"{report.Trainer}: {report.Statements} statements, {way}; value (95% interval)\n\n");
        Row("precisionAt1", report.Coding.PrecisionAt1);
        Row("firstThemeInTop3", report.Coding.FirstThemeInTop3);
        Row("microF1", report.Coding.MicroF1);
        Row("macroF1", report.Coding.MacroF1);
        Row("lrap", report.Coding.Lrap);
        Row("chapter accuracy", report.Chapter.Accuracy);
        Row("heading top1", report.Heading.Top1);
        Row("heading top3", report.Heading.Top3);
        Row("brier", report.Calibration.Brier);
        Row("calibration error", report.Calibration.ExpectedCalibrationError);
        if (report.OffTopic is { } offTopic)
        {
            Row("no theme for off-topic", offTopic.NoTheme);
        }

        foreach (var budget in report.ErrorBudgets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{$"max error {budget.MaxError:0.##}",-22} {budget.Error}, assigned {budget.Assigned}\n");
        }

        text.Append("status  ").AppendJoin(", ", report.Status.Select(status => $"{status.Key} {status.Value}")).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"theme",-32} {"coded",5} {"found",5}  precision            recall               F1\n");
        foreach (var theme in report.PerTheme)
        {
            text.Append(CultureInfo.InvariantCulture, $"{theme.Theme,-32} {theme.Support,5} {theme.Assigned,5}  {theme.Precision,-20} {theme.Recall,-20} {theme.F1}\n");
        }

        return text.ToString();

        void Row(string name, Figure figure) => text.Append(CultureInfo.InvariantCulture, $"{name,-22} {figure}\n");
    }
}
