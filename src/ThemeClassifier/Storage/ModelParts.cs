using ThemeClassifier.Decisions;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Storage;

/// <summary>The working parts of a model.</summary>
internal sealed record ModelParts(
    Codebook Codebook, Lexicon Lexicon, Vocabulary Vocabulary, IScorer Scorer, IReadOnlyList<PlattCalibration> Calibration, DecisionPolicy Policy)
{
    /// <exception cref="ModelException">The numbers do not fit the manifest.</exception>
    public static ModelParts From(ManifestContent content, Lexicon lexicon, SafeTensors tensors)
    {
        try
        {
            var codebook = new Codebook(content.Themes, content.Chapters);
            var vocabulary = new Vocabulary(tensors.UnsignedLongs("term.hash"), content.Blocks, tensors.Floats("term.idf"));
            var linear = new LinearScorer(tensors.FloatSpan("weight"), tensors.Floats("bias"));
            var heads = HeadLayout.Of(codebook).Count;
            if (linear.Heads != heads || linear.Terms != vocabulary.Count || content.Calibration.Count != heads)
            {
                throw new ModelException("the model's numbers do not fit its codebook");
            }

            return new ModelParts(
                codebook,
                lexicon,
                vocabulary,
                tensors.Has("tree.head") ? new TreeScorer(linear, TreeTable.From(tensors)) : linear,
                [.. content.Calibration.Select(row => new PlattCalibration(row.Slope, row.Offset))],
                new DecisionPolicy
                {
                    Thresholds = [.. codebook.Themes.Select(theme => content.Decision.Thresholds[theme.Id])],
                    NoThemeBelow = content.Decision.NoThemeBelow,
                    LeastOnTopic = content.Decision.LeastOnTopic,
                    LeastKnownWords = content.Decision.LeastKnownWords,
                    Budgets = content.Decision.Budgets,
                });
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException)
        {
            throw new ModelException($"the model's numbers do not fit its manifest: {exception.Message}", exception);
        }
    }

    public SafeTensors ToTensors()
    {
        var linear = Scorer as LinearScorer ?? ((TreeScorer)Scorer).FirstStage;
        var tensors = new SafeTensors();
        tensors.Add("term.hash", [.. Vocabulary.Hashes], Vocabulary.Count);
        tensors.Add("term.idf", Vocabulary.InverseDocumentFrequencies, Vocabulary.Count);
        tensors.Add("weight", linear.ToWeights(), Vocabulary.Count, linear.Heads);
        tensors.Add("bias", linear.Bias, linear.Heads);
        (Scorer as TreeScorer)?.Trees.AddTo(tensors);
        return tensors;
    }
}
