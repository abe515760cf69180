using System.Text.Json.Serialization;

namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>What may be wrong with the coding of one theme.</summary>
public enum SuspectKind
{
    /// <summary>The statement is not coded with the theme and looks as if it should be.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The statement is coded with the theme and looks as if it should not be.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,
}

/// <summary>A coding that a second coder should look at.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Kind">Missing or wrong.</param>
/// <param name="Probability">Calibrated probability of a model that has not seen the statement.</param>
/// <param name="Limit">What the probability passed: the mean of the statements that are coded the other way.</param>
/// <param name="Margin">How far it passed it: 0 at the limit, 1 at the furthest that a probability can go.</param>
/// <param name="Cautious">The theme has too few examples for its limits to be trusted.</param>
/// <param name="Text">Text of the statement.</param>
public sealed record SuspectLabel(
    string Id, string Theme, SuspectKind Kind, double Probability, double Limit, double Margin, bool Cautious, string Text);
