using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace ThemeClassifier.Training;

/// <summary>The yes-or-no model of one theme or chapter.</summary>
internal sealed record HeadModel(string Id, ITransformer Transformer)
{
    public LinearBinaryModelParameters Linear => Unwrap() as LinearBinaryModelParameters
        ?? throw new InvalidOperationException($"the model of '{Id}' is not linear");

    public TreeEnsembleModelParameters Trees => Unwrap() as TreeEnsembleModelParameters
        ?? throw new InvalidOperationException($"the model of '{Id}' has no trees");

    /// <summary>Trains one head. Each has its own context with the same seed, so the result does not depend on which
    /// thread came first.</summary>
    public static HeadModel Fit(string id, string trainer, TrainingOptions options, IReadOnlyList<FeatureRow> rows, int length)
    {
        var ml = new MLContext(options.Seed);
        var regularization = trainer == options.Trainer ? options.Regularization : null;
        return new HeadModel(id, Trainers.Create(ml, trainer, regularization).Fit(View(ml, rows, length)));
    }

    public static IDataView View(MLContext ml, IReadOnlyList<FeatureRow> rows, int length)
    {
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    private object Unwrap()
    {
        var model = ((ISingleFeaturePredictionTransformer<object>)Transformer).Model;
        return model is CalibratedModelParametersBase calibrated ? calibrated.SubModel : model;
    }
}
