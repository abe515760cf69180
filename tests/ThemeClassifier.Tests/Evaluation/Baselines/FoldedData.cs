using ThemeClassifier.Evaluation.Baselines;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Evaluation.Baselines;

/// <summary>Sixty statements on two themes, each with a word of its own that a lexicon knows.</summary>
internal static class FoldedData
{
    private static readonly string[] Words = ["politie", "opvang"];

    public static FoldedStatements Create(int folds = 3, int supplement = 0)
    {
        var codebook = new Codebook(
            [new Theme("opsporing", "Opsporing", "", []), new Theme("opvang", "Opvang", "", [])],
            [new Chapter("problemen", 1, "Problemen", ""), new Chapter("ambities", 2, "Ambities", "")]);
        var file = Path.Combine(Repository.NewFolder(), "lexicon.csv");
        File.WriteAllText(file, "entry,concept\npolitie,opsporing\nopvang,bed\n");
        LabeledStatement[] statements =
        [
            .. Enumerable.Range(0, 60).Select(i => Statement(i, StatementOrigin.Quote)),
            .. Enumerable.Range(60, supplement).Select(i => Statement(i, StatementOrigin.Supplement)),
        ];
        var dealt = FoldPlan.Deal([.. statements.Select(statement => statement.Group)], folds, 1);
        return new FoldedStatements(codebook, Lexicon.Read(file), statements, dealt, new TrainingOptions());
    }

    private static LabeledStatement Statement(int i, StatementOrigin origin) => new(
        $"s{i}", $"De {Words[i % 3 == 0 ? 1 : 0]} is druk met zaak {i}", [i % 3 == 0 ? 1 : 0], i % 2, $"g{i}", [], origin);
}
