using CsCheck;
using ThemeClassifier.Tests.Training;

namespace ThemeClassifier.Tests;

public sealed class ParityTests
{
    [Fact]
    public void The_shipped_model_agrees_with_ml_net_on_every_quote() =>
        PipelineParity.AssertAgrees(Repository.Model, SmallTraining.Data.Quotes.Select(quote => quote.Text));

    [Fact]
    public void The_shipped_model_agrees_with_ml_net_on_random_text() =>
        PipelineParity.AssertAgrees(Repository.Model, Gen.String.Array[200].Single());
}
