namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>Says of every statement what is most frequent in the training: the floor under every method.</summary>
internal static class MostFrequent
{
    public static ScoredStatement[] Score(FoldedStatements data)
    {
        var result = new Dictionary<int, ScoredStatement>();
        for (var held = 0; held < data.FoldCount; held++)
        {
            int[] training = [.. data.Training(held)];
            float[] shares = [.. Enumerable.Range(0, data.Heads).Select(head => Share(data, training, head))];
            var themes = shares[..data.Codebook.Themes.Count];
            var best = Array.IndexOf(themes, themes.Max());
            foreach (var i in data.Held(held))
            {
                result[i] = new ScoredStatement(data.Statements[i], themes, [best], ClassificationStatus.Assigned, shares[themes.Length..]);
            }
        }

        return [.. data.Quotes(_ => true).Select(i => result[i])];
    }

    private static float Share(FoldedStatements data, int[] training, int head)
    {
        var (with, all) = (0f, 0f);
        foreach (var i in training)
        {
            var label = data.Label(i, head);
            with += label == true ? data.Weight(i) : 0;
            all += label is null ? 0 : data.Weight(i);
        }

        return all == 0 ? 0 : with / all;
    }
}
