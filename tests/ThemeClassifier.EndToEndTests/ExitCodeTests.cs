namespace ThemeClassifier.Tests;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(2, "classify", "x", "--format", "xml")]
    [InlineData(2, "classify", "x", "--top", "-1")]
    [InlineData(2, "classify", "x", "--max-error", "0,1")]
    [InlineData(2, "classify", "x", "--max-error", "0.0001")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "train", "--data", "training-data/mensenhandel")]
    [InlineData(2, "evaluate", "--data", "training-data/mensenhandel", "--folds", "2")]
    [InlineData(2, "evaluate", "--data", "training-data/mensenhandel", "--trainer", "magic")]
    [InlineData(2, "compare", "sdca", "--data", "training-data/mensenhandel")]
    [InlineData(2, "compare", "sdca", "magic", "--data", "training-data/mensenhandel")]
    [InlineData(2, "compare", "sdca", "models/mensenhandel", "--data", "training-data/mensenhandel")]
    [InlineData(2, "compare", "models/mensenhandel", "sdca", "--data", "training-data/mensenhandel")]
    [InlineData(2, "compare", "sdca", "lbfgs", "--data", "training-data/mensenhandel", "--folds", "2")]
    [InlineData(2, "doctor", "training-data/mensenhandel", "--folds", "2")]
    [InlineData(2, "doctor", "training-data/mensenhandel", "--top", "-1")]
    [InlineData(2, "doctor", "training-data/mensenhandel", "--target", "1")]
    [InlineData(3, "compare", "sdca", "lbfgs", "--data", "/no/such/directory")]
    [InlineData(3, "compare", "models/mensenhandel", "models/mensenhandel", "--data", "README.md")]
    [InlineData(3, "doctor", "/no/such/directory")]
    [InlineData(2, "evaluate", "--model", "models/mensenhandel", "--data", "README.md", "--report", "never")]
    [InlineData(3, "check", "/no/such/directory")]
    [InlineData(3, "train", "--data", "/no/such/directory", "--output", "/tmp/never")]
    [InlineData(3, "evaluate", "--model", "models/mensenhandel", "--data", "README.md")]
    [InlineData(4, "compare", "models/mensenhandel", "training-data/mensenhandel", "--data", "README.md")]
    [InlineData(4, "classify", "x", "--model", "/no/such/model")]
    [InlineData(4, "model", "verify", "training-data/mensenhandel")]
    public void A_fault_has_its_own_exit_code_and_one_line_on_stderr(int expected, params string[] arguments)
    {
        var result = Cli.Run(arguments);

        Assert.Equal(expected, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("train")]
    [InlineData("evaluate")]
    [InlineData("compare")]
    [InlineData("check")]
    [InlineData("doctor")]
    [InlineData("model", "show")]
    [InlineData("model", "verify")]
    public void The_help_of_every_verb_has_an_example(params string[] verb)
    {
        var result = Cli.Run([.. verb, "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"Example:\n  themeclassifier {string.Join(' ', verb)}", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
