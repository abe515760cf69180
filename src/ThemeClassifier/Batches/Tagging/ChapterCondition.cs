using System.Globalization;

namespace ThemeClassifier.Batches.Tagging;

/// <summary>What a known chapter says about the themes. Bayes' rule on how often theme and chapter go together in the
/// anthology's quotes: what the text itself says about the chapter is taken into account, so that a text that shows its
/// chapter is hardly changed and one that does not gets the full effect.</summary>
internal sealed class ChapterCondition
{
    /// <summary>Added to each count, so that a pair that was never seen is improbable and not impossible.</summary>
    private const double Smoothing = 2;

    private readonly int _chapter;
    private readonly double[][] _withTheme;
    private readonly double[][] _withoutTheme;
    private readonly double[] _prior;
    private readonly Codebook _codebook;

    private ChapterCondition(Codebook codebook, int chapter, int[][] counts, int[] totals)
    {
        _codebook = codebook;
        _chapter = chapter;
        _prior = [.. totals.Select(total => (double)total / totals.Sum())];
        _withTheme = [.. counts.Select(Ratios)];
        _withoutTheme = [.. counts.Select(row => Ratios([.. totals.Zip(row, (total, count) => total - count)]))];
        Known = new ChapterProbability(codebook.Chapters[chapter], 1);
    }

    public ChapterProbability Known { get; }

    /// <exception cref="BatchException">There is no such chapter, or the model has another codebook than the counts.</exception>
    public static ChapterCondition For(Codebook codebook, string chapter)
    {
        var index = codebook.IndexOfChapter(chapter);
        if (index < 0)
        {
            throw new BatchException($"'{chapter}' is no chapter of the model; it knows {string.Join(", ", codebook.Chapters)}");
        }

        using var stream = typeof(ChapterCondition).Assembly.GetManifestResourceStream("theme-chapters.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var isSame = lines[0].Skip(1).SequenceEqual(codebook.Chapters.Select(known => known.Id))
            && lines[1..^1].Select(line => line[0]).SequenceEqual(codebook.Themes.Select(known => known.Id));
        if (!isSame)
        {
            throw new BatchException("--chapter works only with models of the codebook 'mensenhandel': for others it is not known which themes go with which chapter");
        }

        int[][] counts = [.. lines[1..].Select(line => line[1..].Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray())];
        return new ChapterCondition(codebook, index, counts[..^1], counts[^1]);
    }

    /// <param name="probabilities">One a theme; changed in place.</param>
    /// <param name="guess">The most probable chapter by the text.</param>
    public void Apply(float[] probabilities, ChapterProbability? guess)
    {
        var belief = Belief(guess);
        for (var theme = 0; theme < probabilities.Length; theme++)
        {
            var with = probabilities[theme] * Likelihood(_withTheme[theme], belief);
            var without = (1 - probabilities[theme]) * Likelihood(_withoutTheme[theme], belief);
            probabilities[theme] = (float)(with / (with + without));
        }
    }

    private double Likelihood(double[] ratios, double[] belief)
    {
        var sum = 0d;
        for (var i = 0; i < ratios.Length; i++)
        {
            sum += ratios[i] * belief[i];
        }

        return ratios[_chapter] * belief[_chapter] / sum;
    }

    /// <summary>The rest of the probability is spread over the other chapters as they occur. Never quite 0, or a sure
    /// mistake about the chapter would divide by it.</summary>
    private double[] Belief(ChapterProbability? guess)
    {
        if (guess is not { } best)
        {
            return _prior;
        }

        var at = _codebook.IndexOfChapter(best.Chapter.Id);
        var rest = Math.Max(1 - best.Probability, 0.01);
        return [.. _prior.Select((prior, i) => i == at ? 1 - rest : rest * prior / (1 - _prior[at]))];
    }

    private double[] Ratios(int[] counts)
    {
        var total = counts.Sum() + (Smoothing * counts.Length);
        return [.. counts.Select((count, i) => (count + Smoothing) / total / _prior[i])];
    }
}
