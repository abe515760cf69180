using ThemeClassifier.Reading;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Training;

/// <summary>Models trained on the quotes alone, which takes seconds.</summary>
internal static class SmallTraining
{
    public static TrainingDirectory Data { get; } = TrainingDirectory.Read(Repository.TrainingData, withSupplement: false);

    public static IReadOnlyDictionary<string, byte[]> Train(string trainer) =>
        ModelTrainer.Train(Data, new TrainingOptions { Trainer = trainer, CalibrationFolds = 3, MostTerms = 4000 });
}
