namespace ThemeClassifier.Scoring;

/// <summary>Says which pieces of a text made a theme probable: the exact parts of the linear score, the pieces of a word
/// added to the word they stand in.</summary>
internal sealed class Explainer(ThemeModel model, IScorer scorer)
{
    public IReadOnlyList<ThemeExplanation> Explain(string text, Workspace workspace, Classification result)
    {
        // Trees have no exact parts: what is shown is the linear score that they start from.
        var linear = scorer as LinearScorer ?? ((TreeScorer)scorer).FirstStage;
        var themes = result.Themes.Count > 0 ? result.Themes : [.. result.Ranking.Take(1)];
        return [.. themes.Select(theme => Explain(text, workspace, theme.Theme, linear))];
    }

    private ThemeExplanation Explain(string text, Workspace workspace, Theme theme, LinearScorer linear)
    {
        var head = model.Codebook.IndexOfTheme(theme.Id);
        var value = new Dictionary<int, float>();
        for (var i = 0; i < workspace.Features.Rows.Count; i++)
        {
            value[workspace.Features.Rows[i]] = workspace.Features.Values[i];
        }

        // A term that occurs n times has one value for all: each occurrence gets its share.
        var rows = workspace.Terms.ConvertAll(term => model.Vocabulary.RowOf(term.Hash));
        var occurrences = rows.Where(row => row >= 0).CountBy(row => row).ToDictionary();
        var pieces = new Dictionary<(int First, int Second), float>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] >= 0)
            {
                var key = (workspace.Terms[i].FirstToken, workspace.Terms[i].LastToken);
                var part = value[rows[i]] * linear.WeightOf(rows[i], head) / occurrences[rows[i]];
                pieces[key] = pieces.GetValueOrDefault(key) + part;
            }
        }

        var tokens = workspace.Text.Tokens;
        return new ThemeExplanation(
            theme,
            [
                .. pieces
                    .Select(piece => Piece(text, tokens[piece.Key.First].Start, tokens[piece.Key.Second].End, piece.Value))
                    .OrderByDescending(piece => Math.Abs(piece.Weight))
                    .ThenBy(piece => piece.Start)
                    .ThenBy(piece => piece.End),
            ],
            linear.Bias[head]);
    }

    private static TermWeight Piece(string text, int start, int end, float weight) => new(text[start..end], start, end, weight);
}
