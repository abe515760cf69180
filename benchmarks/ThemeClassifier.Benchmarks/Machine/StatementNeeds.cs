using ThemeClassifier.Analysis;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Benchmarks.Machine;

/// <summary>What a statement cannot do without, whatever the code: the mean over a set of statements.</summary>
/// <param name="Characters">UTF-16 units.</param>
/// <param name="Tokens">Tokens.</param>
/// <param name="Terms">Terms made of the text: each is hashed and looked up.</param>
/// <param name="Known">Terms that the model knows, repeats included.</param>
/// <param name="Rows">Distinct known terms: each adds a row of weights.</param>
/// <param name="Heads">Weights in a row.</param>
internal sealed record StatementNeeds(double Characters, double Tokens, double Terms, double Known, double Rows, int Heads)
{
    public double RowBytes => Rows * Heads * sizeof(float);

    /// <summary>One for each weight.</summary>
    public double MultiplyAdds => Rows * Heads;

    public static StatementNeeds Of(IReadOnlyList<string> texts, IReadOnlyList<Workspace> filled, Vocabulary vocabulary, int heads) => new(
        texts.Average(text => text.Length),
        filled.Average(workspace => workspace.Text.Tokens.Count),
        filled.Average(workspace => workspace.Terms.Count),
        filled.Average(workspace => workspace.Terms.Count(term => vocabulary.RowOf(term.Hash) >= 0)),
        filled.Average(workspace => workspace.Features.Rows.Count),
        heads);
}
