using ThemeClassifier.Analysis;
using ThemeClassifier.Features;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>The lexicon alone: the score of a theme is the sum over the concepts in the statement of how often the theme
/// goes with the concept in the training. No other word counts and nothing is weighed against anything else.</summary>
internal static class KeywordBaseline
{
    /// <summary>A concept counts as if it had been seen so often more, with each theme as frequent as everywhere.</summary>
    private const double PriorSightings = 2;

    public static ScoredStatement[] Score(FoldedStatements data)
    {
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        int[][] concepts = [.. data.Statements.Select(statement => ConceptsIn(data.Lexicon, analyzer, statement.Text))];
        var scores = new Dictionary<int, float[]>();
        for (var held = 0; held < data.FoldCount; held++)
        {
            var shares = Shares(data, concepts, [.. data.Training(held)]);
            foreach (var i in data.Held(held))
            {
                scores[i] = [.. Enumerable.Range(0, data.Heads).Select(head => (float)concepts[i].Sum(concept => shares[concept, head]))];
            }
        }

        return data.Decide([.. data.Quotes(_ => true).Select(i => scores[i])], i => concepts[i].Length > 0 ? 1 : 0);
    }

    /// <summary>Distinct concepts of a text.</summary>
    internal static int[] ConceptsIn(Lexicon lexicon, TextAnalyzer analyzer, string text)
    {
        var terms = new List<Term>();
        lexicon.AddConcepts(analyzer.Analyze(text), terms);
        return [.. terms.Select(term => term.Start).Distinct()];
    }

    /// <summary>Smoothed P(head | concept).</summary>
    internal static double[,] Shares(FoldedStatements data, int[][] concepts, int[] training)
    {
        var heads = data.Heads;
        var (with, seen) = (new double[data.Lexicon.Concepts.Count, heads], new double[data.Lexicon.Concepts.Count, heads]);
        var (allWith, all) = (new double[heads], new double[heads]);
        foreach (var i in training)
        {
            for (var head = 0; head < heads; head++)
            {
                if (data.Label(i, head) is not { } label)
                {
                    continue;
                }

                var weight = data.Weight(i) / data.Options.QuoteWeight;
                all[head] += weight;
                allWith[head] += label ? weight : 0;
                foreach (var concept in concepts[i])
                {
                    seen[concept, head] += weight;
                    with[concept, head] += label ? weight : 0;
                }
            }
        }

        for (var concept = 0; concept < with.GetLength(0); concept++)
        {
            for (var head = 0; head < heads; head++)
            {
                var everywhere = all[head] == 0 ? 0 : allWith[head] / all[head];
                with[concept, head] = (with[concept, head] + (PriorSightings * everywhere)) / (seen[concept, head] + PriorSightings);
            }
        }

        return with;
    }
}
