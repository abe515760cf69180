using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace ThemeClassifier.Training;

/// <summary>The interchangeable trainers: each learns one yes-or-no model a theme or chapter. All run on one thread,
/// because with more the model would depend on the machine.</summary>
public static class Trainers
{
    /// <summary>The trainer of the shipped model.</summary>
    public const string Default = "sdca";

    /// <summary>Passes over the statements; a look at the convergence after each would cost more time.</summary>
    private const int SdcaPasses = 30;

    private const string Features = nameof(FeatureRow.Features);
    private const string Label = nameof(FeatureRow.Label);
    private const string Weight = nameof(FeatureRow.Weight);

    private static readonly Dictionary<string, Recipe> All = new(StringComparer.Ordinal)
    {
        ["lbfgs"] = new(0.3f, "", (ml, l2) => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
        })),
        ["sdca"] = new(2e-5f, $"{SdcaPasses} passes", (ml, l2) => ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            L2Regularization = l2,
            L1Regularization = 0,
            MaximumNumberOfIterations = SdcaPasses,
            ConvergenceCheckFrequency = SdcaPasses,
            Shuffle = false,
            NumberOfThreads = 1,
        })),
        ["averaged-perceptron"] = new(null, "30 passes", (ml, _) => ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            NumberOfIterations = 30,
        })),
        ["linear-svm"] = new(1e-3f, "30 passes", (ml, l2) => ml.BinaryClassification.Trainers.LinearSvm(new LinearSvmTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            Lambda = l2,
            NumberOfIterations = 30,
        })),
        ["fasttree"] = new(null, "60 trees, 6 leaves, rate 0.1, over scores of " + Default, (ml, _) => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            NumberOfTrees = 60,
            NumberOfLeaves = 6,
            MinimumExampleCountPerLeaf = 10,
            LearningRate = 0.1,
            NumberOfThreads = 1,
        })),
        ["lightgbm"] = new(null, "60 trees, 6 leaves, rate 0.1, over scores of " + Default, (ml, _) => ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            NumberOfIterations = 60,
            NumberOfLeaves = 6,
            MinimumExampleCountPerLeaf = 10,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Deterministic = true,
            Verbose = false,
        })),
    };

    /// <summary>Names of the trainers.</summary>
    public static IReadOnlyList<string> Names => [.. All.Keys];

    /// <summary>Whether a trainer grows trees over the scores of the linear default.</summary>
    public static bool UsesTrees(string name) => name is "fasttree" or "lightgbm";

    internal static string SettingsOf(TrainingOptions options)
    {
        var recipe = All[options.Trainer];
        var l2 = recipe.L2 is { } standard ? string.Create(CultureInfo.InvariantCulture, $"L2 {options.Regularization ?? standard:G3}") : "";
        var weight = string.Create(CultureInfo.InvariantCulture, $"quotes weigh {options.QuoteWeight:G3}");
        return string.Join(", ", new[] { l2, recipe.Settings, weight }.Where(part => part.Length > 0));
    }

    internal static IEstimator<ITransformer> Create(MLContext ml, string name, float? regularization) =>
        All[name].Create(ml, regularization ?? All[name].L2 ?? 0);

    /// <param name="L2">Regularization; null where the trainer has none.</param>
    /// <param name="Settings">The rest, readable.</param>
    /// <param name="Create">Makes the trainer with a regularization.</param>
    private sealed record Recipe(float? L2, string Settings, Func<MLContext, float, IEstimator<ITransformer>> Create);
}
