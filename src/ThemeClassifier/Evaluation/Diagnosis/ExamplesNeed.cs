using System.Text.Json.Serialization;

namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Whether more examples would help a theme.</summary>
public enum ExamplesVerdict
{
    /// <summary>The theme is good enough.</summary>
    [JsonStringEnumMemberName("enough")]
    Enough,

    /// <summary>So many more are estimated to be needed.</summary>
    [JsonStringEnumMemberName("more")]
    More,

    /// <summary>More than the curve can say anything about.</summary>
    [JsonStringEnumMemberName("far-more")]
    FarMore,

    /// <summary>The curve is flat: more examples alone would not do it.</summary>
    [JsonStringEnumMemberName("not-by-examples-alone")]
    NotByExamplesAlone,

    /// <summary>There are too few examples to estimate anything.</summary>
    [JsonStringEnumMemberName("too-few-to-tell")]
    TooFewToTell,
}

/// <summary>How many more examples a theme needs: a rough estimate.</summary>
/// <param name="Theme">Its id.</param>
/// <param name="Coded">Statements coded with it.</param>
/// <param name="F1">Out of fold, with all statements.</param>
/// <param name="Curve">F1 with a part of the statements, the smallest part first.</param>
/// <param name="Slope">How fast the error 1 - F1 falls: by this power of the number of examples.</param>
/// <param name="Verdict">Whether more would help.</param>
/// <param name="Extra">Statements to add, or for <see cref="ExamplesVerdict.FarMore"/> the number that more are needed than;
/// null for the other verdicts.</param>
public sealed record ExamplesNeed(
    string Theme, int Coded, Figure F1, IReadOnlyList<CurvePoint> Curve, double Slope, ExamplesVerdict Verdict, int? Extra);

/// <summary>A point of a learning curve.</summary>
/// <param name="Examples">Mean number of coded statements in the training of a fold.</param>
/// <param name="F1">F1 that they gave.</param>
public sealed record CurvePoint(double Examples, double F1);
