using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Measures by cross-validation and writes a page about it.</summary>
public static class ReportDirectory
{
    /// <summary>Writes <c>report.html</c>, which needs no other file and no network, and its figures as SVG files.</summary>
    /// <remarks>Runs scikit-learn and fastText to compare with, where they are installed.</remarks>
    /// <param name="directory">Made when it is not there; files of an earlier report are replaced.</param>
    /// <param name="data">Quotes and, where wanted, the supplement.</param>
    /// <param name="folds">Number of folds, at least 3.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told what is being done; may be null.</param>
    /// <returns>The figures of the model itself.</returns>
    public static EvaluationReport Write(string directory, TrainingDirectory data, int folds, TrainingOptions options, Action<string>? progress = null) =>
        Write(directory, data, folds, options, new ReportSettings(), progress ?? (_ => { }));

    internal static EvaluationReport Write(
        string directory, TrainingDirectory data, int folds, TrainingOptions options, ReportSettings settings, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);

        // Before minutes of work, not after.
        Directory.CreateDirectory(directory);
        var content = ReportRun.Measure(data, folds, options, settings, progress);
        progress("writing the report");
        foreach (var (name, text) in ReportPage.Write(data.Name, content))
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }

        return content.Settings[0].Report;
    }
}
