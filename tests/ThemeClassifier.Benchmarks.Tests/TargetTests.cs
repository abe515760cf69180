using ThemeClassifier.Benchmarks.Results;

namespace ThemeClassifier.Benchmarks.Tests;

public sealed class TargetTests
{
    [Fact]
    public void A_bound_is_inclusive()
    {
        Assert.True(Target.AtLeast("ratio", 25, 25, "0").IsReached);
        Assert.False(Target.AtLeast("ratio", 25, 24.9, "0").IsReached);
        Assert.True(Target.AtMost("bytes", 0, 0, "0").IsReached);
        Assert.False(Target.AtMost("bytes", 0, 32, "0").IsReached);
    }

    [Fact]
    public void What_was_not_measured_is_neither_reached_nor_missed()
    {
        var target = Target.AtLeast("against fastText", 8, null, "0.0×");

        Assert.Null(target.IsReached);
        Assert.Equal("| against fastText | ≥ 8.0× |        – | not measured |", Target.Table([target]).ToString().Split('\n')[2]);
    }
}
