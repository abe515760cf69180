using Microsoft.ML.Data;
using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Training;

/// <summary>A statement as the ML.NET pipeline sees it: its terms, spelled. What another ML.NET program has to fill in
/// to use <c>model.zip</c>.</summary>
internal sealed class TermRow
{
    /// <summary>Words and pairs of words, in order, repeats included.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>Pieces of words.</summary>
    public string[] Grams { get; set; } = [];

    /// <summary>Number of words.</summary>
    public float Length { get; set; }

    public static TermRow Of(TextAnalyzer analyzer, string text)
    {
        var analyzed = analyzer.Analyze(text);
        var terms = new List<Term>();
        TermExtractor.Extract(analyzed, terms);
        return new TermRow
        {
            Words = [.. terms.Where(term => term.Block == TermBlock.Words).Select(term => TermExtractor.Spell(analyzed, term))],
            Grams = [.. terms.Where(term => term.Block == TermBlock.Grams).Select(term => TermExtractor.Spell(analyzed, term))],
            Length = terms.Count(term => term is { Block: TermBlock.Words, Length: 1 }),
        };
    }
}

/// <summary>What the pipeline makes of it.</summary>
internal sealed class VectorRow
{
    public VBuffer<float> Features { get; set; }
}

/// <summary>One entry of a dictionary of terms.</summary>
internal sealed class TermEntry
{
    public string Term { get; set; } = "";
}
