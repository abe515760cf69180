using ThemeClassifier.Benchmarks.Results;

namespace ThemeClassifier.Benchmarks.Tests;

public sealed class ResultTableTests
{
    [Fact]
    public void Columns_have_one_width_and_numbers_stand_to_the_right()
    {
        var table = new ResultTable("method", "µs").Add("frozen", "3.10").Add("ML.NET", "120.00");

        Assert.Equal(
            """
            | method |     µs |
            | ------ | -----: |
            | frozen |   3.10 |
            | ML.NET | 120.00 |

            """.ReplaceLineEndings("\n"),
            table.ToString());
    }

    [Fact]
    public void A_bar_in_a_cell_does_not_start_a_column() => Assert.Contains("a\\|b", new ResultTable("x").Add("a|b").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_row_with_another_number_of_cells_is_refused() =>
        Assert.Equal("expected 2 cells but found 1 (Parameter 'cells')", Assert.Throws<ArgumentException>(() => new ResultTable("a", "b").Add("1")).Message);
}
