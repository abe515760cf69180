namespace ThemeClassifier.Tests;

public sealed class CheckTests
{
    [Fact]
    public void The_committed_data_are_sound_and_the_agreement_is_told()
    {
        var result = Cli.Run("check", "training-data/mensenhandel");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("27 pages laid back on their grid", result.Output, StringComparison.Ordinal);
        Assert.Contains("alpha (MASI) 0.8", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("sound\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsound_data_are_refused()
    {
        var folder = Repository.Copy(Repository.TrainingData);
        File.AppendAllText(Path.Combine(folder, "quotes.csv"), "q001,Nog een keer.,10,left,1.1,,preventie,trends,trends,,g999\n");

        var result = Cli.Run("check", folder);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("id 'q001' occurs on line 2 too", result.Output, StringComparison.Ordinal);
    }
}
