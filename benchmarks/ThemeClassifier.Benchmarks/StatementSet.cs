using ThemeClassifier.Reading;

namespace ThemeClassifier.Benchmarks;

/// <summary>Which statements a benchmark runs on.</summary>
public enum StatementLength
{
    /// <summary>The shortest tenth of the quotes.</summary>
    Short,

    /// <summary>The tenth around the median.</summary>
    Median,

    /// <summary>The longest tenth.</summary>
    Long,

    /// <summary>All quotes.</summary>
    Quotes,
}

/// <summary>Statements to measure on: quotes of the anthology. Never one text again and again, which the processor would
/// learn by heart.</summary>
internal static class StatementSet
{
    /// <summary>Statements in a batch of the benchmarks.</summary>
    public const int Batch = 1_000;

    /// <summary>The quotes, each on one line.</summary>
    public static string[] Quotes { get; } =
        [.. TrainingDirectory.Read(Checkout.TrainingData, withSupplement: false).Quotes.Select(quote => quote.Text.ReplaceLineEndings(" "))];

    /// <summary>A batch of statements of a length.</summary>
    public static string[] Of(StatementLength length)
    {
        string[] ordered = [.. Quotes.OrderBy(text => text.Length)];
        var tenth = ordered.Length / 10;
        return Repeat(
            length switch
            {
                StatementLength.Short => ordered[..tenth],
                StatementLength.Median => ordered[(9 * tenth / 2)..(11 * tenth / 2)],
                StatementLength.Long => ordered[^tenth..],
                _ => Quotes,
            },
            Batch);
    }

    /// <summary>So many statements, in turn; each turn in another order.</summary>
    public static string[] Repeat(IReadOnlyList<string> texts, int count)
    {
        var random = new Random(1);
        var result = new List<string>(count + texts.Count);
        while (result.Count < count)
        {
            string[] turn = [.. texts];
            random.Shuffle(turn);
            result.AddRange(turn);
        }

        return [.. result.Take(count)];
    }
}
