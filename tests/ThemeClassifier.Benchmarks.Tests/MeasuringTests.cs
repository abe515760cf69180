using ThemeClassifier.Benchmarks.Machine;
using ThemeClassifier.Benchmarks.Peers;

namespace ThemeClassifier.Benchmarks.Tests;

/// <summary>What is measured is what the library does.</summary>
public sealed class MeasuringTests
{
    [Fact]
    public void The_steps_one_by_one_decide_as_the_model_does()
    {
        var (loop, model) = (FrozenLoop.Load(Checkout.Model), ThemeModel.Load(Checkout.Model));

        Assert.All(StatementSet.Quotes, text => Assert.Equal(model.Classify(new Statement("1", text)).Themes.Select(theme => theme.Theme.Id), loop.ThemesOf(text)));
    }

    [Fact]
    public void The_engine_gives_the_probabilities_of_the_frozen_model()
    {
        var (loop, codebook) = (FrozenLoop.Load(Checkout.Model), ThemeModel.Load(Checkout.Model).Codebook);
        using var mlNet = new MlNetModel(Checkout.Model);
        foreach (var text in StatementSet.Quotes.Take(20))
        {
            var frozen = loop.ProbabilitiesOf(text);
            var engine = mlNet.Predict(text);
            Assert.Equal(frozen.Length, engine.Length);
            for (var theme = 0; theme < codebook.Themes.Count; theme++)
            {
                Assert.Equal(engine[theme], frozen[theme], 1e-4f);
            }
        }
    }

    [Theory]
    [InlineData(StatementLength.Short)]
    [InlineData(StatementLength.Median)]
    [InlineData(StatementLength.Long)]
    [InlineData(StatementLength.Quotes)]
    public void A_batch_is_full_and_holds_different_statements(StatementLength length)
    {
        var texts = StatementSet.Of(length);

        Assert.Equal(StatementSet.Batch, texts.Length);
        Assert.InRange(texts.Distinct().Count(), 50, StatementSet.Batch);
    }

    [Fact]
    public void The_plainest_table_finds_every_row_and_nothing_else()
    {
        ulong[] hashes = [.. Enumerable.Range(1, 1_000).Select(i => (ulong)i * 0x9E3779B97F4A7C15)];
        var table = new ProbeTable(hashes);

        Assert.Equal(999 * 1_000 / 2, table.Find(hashes));
        Assert.Equal(0, table.Find([.. hashes.Select(hash => hash + 1)]));
    }

    [Fact]
    public void A_ratio_is_taken_within_rounds()
    {
        var contender = new Contender("x", "1", () => 0);
        var (slow, fast) = (new Timed(contender, [10, 40, 20]), new Timed(contender, [1, 2, 2]));

        Assert.Equal(10, slow.TimesFasterIs(fast)); // the second round was slow for both
        Assert.Equal(20, slow.Median);
        Assert.Equal(1.5, slow.Spread);
    }

    [Fact]
    public void Contenders_take_turns()
    {
        var order = new List<string>();
        var timed = Timed.Run([Logged("a"), Logged("b")], 3, _ => { });

        Assert.Equal("abbaab", string.Concat(order));
        Assert.All(timed, one => Assert.Equal(3, one.Rounds.Count));

        Contender Logged(string name) => new(name, "1", () =>
        {
            order.Add(name);
            return 1;
        });
    }
}
