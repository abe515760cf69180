using ThemeClassifier.Storage;
using ThemeClassifier.Training;

namespace ThemeClassifier.Tests.Training;

public sealed class ModelTrainerTests
{
    public static TheoryData<string> AllTrainers => [.. Trainers.Names];

    [Fact]
    public void The_same_data_and_seed_give_the_same_model()
    {
        var (first, second) = (SmallTraining.Train("sdca"), SmallTraining.Train("sdca"));

        Assert.Equal(first[ModelDirectory.ManifestFile], second[ModelDirectory.ManifestFile]);
        Assert.Equal(first[ModelDirectory.TensorsFile], second[ModelDirectory.TensorsFile]);
        Assert.Equal(ModelDirectory.HashOfEntries(first[ModelDirectory.ZipFile]), ModelDirectory.HashOfEntries(second[ModelDirectory.ZipFile]));
    }

    [Theory]
    [MemberData(nameof(AllTrainers))]
    public void The_frozen_model_of_every_trainer_agrees_with_ml_net(string trainer)
    {
        var folder = Repository.NewFolder();
        ModelDirectory.Write(folder, SmallTraining.Train(trainer));

        var texts = SmallTraining.Data.Quotes.Take(100).Select(quote => quote.Text).Append("").Append("xyzzy");
        PipelineParity.AssertAgrees(folder, texts);
    }

    [Fact]
    public void A_training_directory_needs_no_lexicon()
    {
        var folder = Repository.NewFolder();
        foreach (var name in new[] { "themes.json", "quotes.csv" })
        {
            File.Copy(Path.Combine(Repository.TrainingData, name), Path.Combine(folder, name));
        }

        var model = Repository.NewFolder();
        ModelDirectory.Write(model, ModelTrainer.Train(ThemeClassifier.Reading.TrainingDirectory.Read(folder), new TrainingOptions { CalibrationFolds = 3, MostTerms = 3000 }));
        PipelineParity.AssertAgrees(model, ["De zorgcoördinator heeft een mandaat nodig.", ""]);
    }

    [Fact]
    public void A_theme_with_too_few_statements_is_named()
    {
        var folder = Repository.NewFolder();
        File.Copy(Path.Combine(Repository.TrainingData, "themes.json"), Path.Combine(folder, "themes.json"));
        File.WriteAllLines(Path.Combine(folder, "quotes.csv"), File.ReadLines(Path.Combine(Repository.TrainingData, "quotes.csv")).Take(20));
        var data = ThemeClassifier.Reading.TrainingDirectory.Read(folder);

        var error = Assert.Throws<InputException>(() => ModelTrainer.Train(data, new TrainingOptions()));
        Assert.Contains("at least 3 are needed", error.Message, StringComparison.Ordinal);
    }
}
