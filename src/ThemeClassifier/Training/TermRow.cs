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

    /// <summary>Concepts of the lexicon.</summary>
    public string[] Concepts { get; set; } = [];

    /// <summary>Number of words.</summary>
    public float Length { get; set; }

    public static TermRow Of(TextAnalyzer analyzer, TermExtractor extractor, string text)
    {
        var analyzed = analyzer.Analyze(text);
        var terms = new List<Term>();
        extractor.Extract(analyzed, terms);
        return new TermRow
        {
            Words = Spell(TermBlock.Words),
            Grams = Spell(TermBlock.Grams),
            Concepts = Spell(TermBlock.Concepts),
            Length = terms.Count(term => term is { Block: TermBlock.Words, Length: 1 }),
        };

        string[] Spell(TermBlock block) => [.. terms.Where(term => term.Block == block).Select(term => extractor.Spell(analyzed, term))];
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
