using ThemeClassifier.Analysis;
using ThemeClassifier.Evaluation;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Tests.Evaluation;

public sealed class ComparisonTests
{
    [Fact]
    public void Models_with_other_codebooks_are_refused()
    {
        var (manifest, lexicon, tensors) = ModelDirectory.Read(Repository.Model);
        var parts = ModelParts.From(manifest.Content, lexicon, tensors);
        var turned = new Codebook([.. parts.Codebook.Themes.Reverse()], parts.Codebook.Chapters);
        var model = new ThemeModel(manifest, DutchTokenizer.Instance, parts);
        var other = new ThemeModel(manifest, DutchTokenizer.Instance, parts with { Codebook = turned });

        var error = Assert.Throws<ModelException>(() => Comparison.HoldOut(model, other, [], 1));
        Assert.Contains("same themes and chapters", error.Message, StringComparison.Ordinal);
    }
}
