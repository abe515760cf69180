namespace ThemeClassifier.Storage;

/// <summary>A statement and what the model must answer.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Status">Expected status.</param>
/// <param name="Themes">Expected themes, best first.</param>
/// <param name="FirstProbability">Expected probability of the first of the ranking.</param>
/// <param name="Chapter">Expected chapter.</param>
public sealed record GoldenRow(string Text, ClassificationStatus Status, IReadOnlyList<string> Themes, float FirstProbability, string? Chapter)
{
    /// <summary>Probabilities may differ by so much from one processor to another.</summary>
    private const float Tolerance = 1e-4f;

    /// <summary>What a model answers to statements now.</summary>
    public static IReadOnlyList<GoldenRow> Make(ThemeModel model, IEnumerable<string> texts) => [.. texts.Select(text => Of(model, text))];

    /// <summary>Says what is wrong with a model's answer; null when it is the expected one.</summary>
    public string? Difference(ThemeModel model)
    {
        var found = Of(model, Text);
        return found.Status == Status
            && found.Themes.SequenceEqual(Themes)
            && found.Chapter == Chapter
            && Math.Abs(found.FirstProbability - FirstProbability) <= Tolerance
            ? null
            : $"expected {Show(this)} but found {Show(found)} for: {Text}";
    }

    private static GoldenRow Of(ThemeModel model, string text)
    {
        ArgumentNullException.ThrowIfNull(model);
        var result = model.Classify(new Statement("", text));
        return new GoldenRow(
            text,
            result.Status,
            [.. result.Themes.Select(theme => theme.Theme.Id)],
            result.Ranking.Count > 0 ? result.Ranking[0].Probability : 0,
            result.Chapter?.Chapter.Id);
    }

    private static string Show(GoldenRow row) => $"{row.Status} {string.Join('|', row.Themes)} {row.FirstProbability:F4} {row.Chapter}";
}
