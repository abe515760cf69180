namespace ThemeClassifier.Evaluation.Diagnosis;

/// <summary>Two themes that the model does not keep apart.</summary>
/// <param name="First">Id of the theme that comes first in the codebook.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="OnlyFirst">Statements coded with the first and not the second.</param>
/// <param name="OnlySecond">Statements coded with the second and not the first.</param>
/// <param name="Both">Statements coded with both.</param>
/// <param name="Separation">Area under the ROC curve between the statements with only the one and only the other: 0.5 is
/// chance, 1 is perfect.</param>
/// <param name="SecondForFirst">Statements coded with only the first and decided as only the second.</param>
/// <param name="FirstForSecond">Statements coded with only the second and decided as only the first.</param>
/// <param name="Overlaps">The interval of the separation reaches below the limit.</param>
/// <param name="Confused">The one is often decided instead of the other.</param>
/// <param name="Cautious">One side has too few examples for the figures to be trusted.</param>
public sealed record InseparablePair(
    string First,
    string Second,
    int OnlyFirst,
    int OnlySecond,
    int Both,
    Figure Separation,
    int SecondForFirst,
    int FirstForSecond,
    bool Overlaps,
    bool Confused,
    bool Cautious);
