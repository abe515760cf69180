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

    private const string Features = nameof(FeatureRow.Features);
    private const string Label = nameof(FeatureRow.Label);
    private const string Weight = nameof(FeatureRow.Weight);

    private static readonly Dictionary<string, (bool Trees, string Settings, Func<MLContext, IEstimator<ITransformer>> Create)> All = new(StringComparer.Ordinal)
    {
        ["lbfgs"] = (false, "L2 0.3, L1 0", ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            L1Regularization = 0,
            L2Regularization = 0.3f,
            NumberOfThreads = 1,
        })),
        ["sdca"] = (false, "L2 1e-4, 30 passes", ml => ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            L2Regularization = 1e-4f,
            L1Regularization = 0,
            MaximumNumberOfIterations = 30,
            NumberOfThreads = 1,
        })),
        ["averaged-perceptron"] = (false, "30 passes", ml => ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            NumberOfIterations = 30,
        })),
        ["linear-svm"] = (false, "lambda 1e-3, 30 passes", ml => ml.BinaryClassification.Trainers.LinearSvm(new LinearSvmTrainer.Options
        {
            FeatureColumnName = Features,
            LabelColumnName = Label,
            ExampleWeightColumnName = Weight,
            Lambda = 1e-3f,
            NumberOfIterations = 30,
        })),
        ["fasttree"] = (true, "over scores of sdca: 60 trees, 6 leaves, rate 0.1", ml => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
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
        ["lightgbm"] = (true, "over scores of sdca: 60 trees, 6 leaves, rate 0.1", ml => ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
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
    public static bool UsesTrees(string name) => All[name].Trees;

    internal static string SettingsOf(string name) => All[name].Settings;

    internal static IEstimator<ITransformer> Create(MLContext ml, string name) => All[name].Create(ml);
}
