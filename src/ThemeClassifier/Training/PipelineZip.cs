using Microsoft.ML;
using Microsoft.ML.Data;
using ThemeClassifier.Scoring;

namespace ThemeClassifier.Training;

/// <summary>The whole pipeline as one ML.NET model: spelled terms in, <c>Score.id</c> and <c>Probability.id</c> out for
/// each theme and chapter (a chapter's before the four are brought to a sum of 1).</summary>
internal static class PipelineZip
{
    public const string ScorePrefix = "Score.";
    public const string ProbabilityPrefix = "Probability.";

    public static byte[] Save(FittedModel fitted, IReadOnlyList<PlattCalibration> calibration, int seed)
    {
        var ml = new MLContext(seed);
        var (chain, schema) = Chain(ml, fitted, calibration);
        using var stream = new MemoryStream();
        ml.Model.Save(chain, schema, stream);
        var zip = stream.ToArray();

        // Saving can report success for a file that cannot be opened.
        new MLContext(seed).Model.Load(new MemoryStream(zip), out _);
        return zip;
    }

    private static (ITransformer Chain, DataViewSchema Schema) Chain(MLContext ml, FittedModel fitted, IReadOnlyList<PlattCalibration> calibration)
    {
        var steps = new List<ITransformer> { fitted.Pipeline.Transformer };
        var empty = ml.Data.LoadFromEnumerable(new[] { new TermRow() });
        var view = fitted.Pipeline.Transformer.Transform(empty);

        void Add(ITransformer step)
        {
            steps.Add(step);
            view = step.Transform(view);
        }

        void AddHeads(IReadOnlyList<HeadModel> heads, bool calibrated)
        {
            for (var i = 0; i < heads.Count; i++)
            {
                var (id, platt) = (heads[i].Id, calibration[i]);
                Add(heads[i].Transformer);
                Add(ml.Transforms.CopyColumns(ScorePrefix + id, "Score").Fit(view));
                if (calibrated)
                {
                    Add(ml.BinaryClassification.Calibrators.Platt(platt.Slope, platt.Offset, "Score").Fit(view));
                    Add(ml.Transforms.CopyColumns(ProbabilityPrefix + id, "Probability").Fit(view));
                }
            }
        }

        AddHeads(fitted.LinearHeads, calibrated: fitted.TreeHeads is null);
        if (fitted.TreeHeads is { } trees)
        {
            string[] dense = [.. fitted.LinearHeads.Select(head => ScorePrefix + head.Id), nameof(TermRow.Length)];
            Add(ml.Transforms.Concatenate(nameof(FeatureRow.Features), dense).Fit(view));
            AddHeads(trees, calibrated: true);
        }

        return (new TransformerChain<ITransformer>([.. steps]), empty.Schema);
    }
}
