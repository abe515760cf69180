using ThemeClassifier.Analysis;

namespace ThemeClassifier.Checking;

/// <summary>Finds texts that share most of their pieces of five characters.</summary>
public static class NearDuplicates
{
    /// <summary>Jaccard similarity from which two texts are near-duplicates.</summary>
    public const double Limit = 0.6;

    private const int Length = 5;

    /// <summary>All pairs at or above the limit, the later text first, in order.</summary>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<(int Later, int Earlier, double Similarity)> Find(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var analyzer = new TextAnalyzer(DutchTokenizer.Instance);
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var sizes = new int[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var pieces = Pieces(analyzer, texts[text]);
            sizes[text] = pieces.Count;
            var shared = new Dictionary<int, int>();
            foreach (var piece in pieces)
            {
                if (!postings.TryGetValue(piece, out var earlier))
                {
                    postings[piece] = earlier = [];
                }

                foreach (var other in earlier)
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }

                earlier.Add(text);
            }

            foreach (var (other, count) in shared.OrderBy(pair => pair.Key))
            {
                var similarity = (double)count / (sizes[text] + sizes[other] - count);
                if (similarity >= Limit)
                {
                    yield return (text, other, similarity);
                }
            }
        }
    }

    /// <summary>The normalized words with single spaces, cut into pieces of five.</summary>
    private static HashSet<string> Pieces(TextAnalyzer analyzer, string text)
    {
        var analyzed = analyzer.Analyze(text);
        var words = string.Join(' ', Enumerable.Range(0, analyzed.Tokens.Count).Select(i => analyzed.Normalized(i).ToString()).Where(word => word.Length > 0));
        return words.Length <= Length
            ? [words]
            : [.. Enumerable.Range(0, words.Length - Length + 1).Select(start => words.Substring(start, Length))];
    }
}
