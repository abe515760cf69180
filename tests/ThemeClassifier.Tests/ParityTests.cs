using CsCheck;
using ThemeClassifier.Reading;
using ThemeClassifier.Tests.Training;

namespace ThemeClassifier.Tests;

public sealed class ParityTests
{
    private static readonly TrainingDirectory Data = TrainingDirectory.Read(Repository.TrainingData);

    [Fact]
    public void The_shipped_model_agrees_with_ml_net_on_every_quote_and_made_up_statement() =>
        PipelineParity.AssertAgrees(Repository.Model, Data.Quotes.Concat(Data.Supplement).Select(statement => statement.Text));

    [Fact]
    public void The_shipped_model_agrees_with_ml_net_on_random_text() =>
        PipelineParity.AssertAgrees(Repository.Model, Texts().Array[10_000].Single().Append("").Append(new string('a', 100_000)));

    /// <summary>Any characters, the words of the quotes in any order, and both mixed: only known words have weights to differ in.</summary>
    private static Gen<string> Texts()
    {
        string[] known = [.. Data.Quotes.SelectMany(quote => quote.Text.Split(' ')).Distinct()];
        var words = Gen.Int[0, known.Length - 1].Select(i => known[i]);
        var sentences = words.Array[0, 60].Select(chosen => string.Join(' ', chosen));
        return Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char['\u0020', '\u024f'], 0, 300],
            sentences,
            Gen.Select(sentences, Gen.String, (sentence, noise) => sentence + noise + sentence));
    }
}
