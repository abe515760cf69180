namespace ThemeClassifier.Storage;

/// <summary>Asks whether a model is the one that was made.</summary>
public static class ModelVerification
{
    /// <summary>Checks every file's hash and every golden row.</summary>
    /// <returns>Number of files that are there, and of golden rows.</returns>
    /// <exception cref="ModelException">A file is altered, or an answer is another than when the model was made.</exception>
    public static (int Files, int GoldenRows) Verify(string directory, ThemeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var files = ModelDirectory.VerifyFiles(directory, model.Manifest);
        foreach (var row in model.Manifest.Content.Golden)
        {
            if (row.Difference(model) is { } difference)
            {
                throw new ModelException($"{directory}: a golden row fails: {difference}");
            }
        }

        return (files, model.Manifest.Content.Golden.Count);
    }
}
