using ThemeClassifier.Evaluation;

namespace ThemeClassifier.Tests.Evaluation;

public sealed class AgreementTests
{
    [Theory]
    [InlineData(0b11, 0b11, 0)]
    [InlineData(0b01, 0b10, 1)]
    [InlineData(0b01, 0b11, 1 - (2 / 3.0 * 0.5))]
    [InlineData(0b011, 0b110, 1 - (1 / 3.0 / 3))]
    public void Masi_distance(ulong a, ulong b, double expected) => Assert.Equal(expected, Agreement.Masi(a, b), 9);

    [Fact]
    public void Alpha_of_the_textbook_example()
    {
        // Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), example A: ten binary values, two coders
        int[] first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        int[] second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        Assert.Equal(0.095, Agreement.Alpha([.. first.Zip(second)], (a, b) => a == b ? 0 : 1), 3);
    }

    [Fact]
    public void Alpha_of_equal_codings_is_1() => Assert.Equal(1, Agreement.Alpha([(1, 1), (2, 2)], (a, b) => a == b ? 0 : 1));
}
