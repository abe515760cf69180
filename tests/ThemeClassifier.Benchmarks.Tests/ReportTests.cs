using ThemeClassifier.Benchmarks.Results;

namespace ThemeClassifier.Benchmarks.Tests;

public sealed class ReportTests
{
    [Fact]
    public void A_report_says_where_it_was_measured_and_how_to_do_it_again()
    {
        var text = new Report("Loop", "| a |\n").ToMarkdown([("machine", "one"), ("commit", "abc")], ["--filter", "*Loop*"]);

        Assert.Equal(
            """
            # Loop

            - machine: one
            - commit: abc
            - command: `dotnet run --project benchmarks/ThemeClassifier.Benchmarks -c Release -- --filter '*Loop*'`

            | a |

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void A_file_is_named_after_day_and_name() =>
        Assert.Equal("2026-03-01-peers.md", Report.FileName("peers", new DateTime(2026, 3, 1, 23, 59, 0, DateTimeKind.Utc)));

    [Fact]
    public void Own_options_are_taken_and_the_rest_is_left_for_the_benchmarks()
    {
        var options = RunOptions.Parse(["--filter", "*", "--quick", "--output", "peers-2"]);

        Assert.True(options.Quick);
        Assert.Equal("peers-2", options.Output);
        Assert.Equal(["--filter", "*"], options.Rest);
        Assert.Throws<ArgumentException>(options.WithoutRest);
    }

    [Theory]
    [InlineData("../else")]
    [InlineData("With Capitals")]
    [InlineData("")]
    public void A_name_that_is_no_file_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => RunOptions.Parse(["--output", name]));
}
