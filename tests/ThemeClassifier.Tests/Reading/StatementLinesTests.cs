using System.Text;
using CsCheck;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Tests.Reading;

public sealed class StatementLinesTests
{
    [Fact]
    public void Lines_end_with_either_line_end_and_the_last_needs_none() =>
        Assert.Equal(["a", "b", "", "c"], Read("a\nb\r\n\nc"u8.ToArray()).Select(line => line.Text));

    [Fact]
    public void A_line_that_is_no_utf8_is_an_error_with_its_offset_and_the_rest_goes_on()
    {
        var lines = Read([.. "goed\n"u8, 0x66, 0xff, (byte)'\n', .. "ook goed\n"u8]);

        Assert.Equal(["goed", "", "ook goed"], lines.Select(line => line.Text));
        Assert.Contains("line 2: expected UTF-8 but byte 6", lines[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_an_error_and_the_rest_goes_on()
    {
        var lines = Read(Encoding.ASCII.GetBytes(new string('x', 5_000_000) + "\nkort\n"));

        Assert.Contains("line 1 has 5000000 bytes", lines[0].Error, StringComparison.Ordinal);
        Assert.Equal("kort", lines[1].Text);
    }

    [Fact]
    public void Any_text_without_line_ends_comes_back() =>
        Gen.String.Where(text => IsWellFormed(text) && text.Length > 0 && !text.Contains('\n') && !text.EndsWith('\r') && text[0] != '\ufeff').Sample(text =>
            Assert.Equal(text, Assert.Single(Read(Encoding.UTF8.GetBytes(text))).Text));

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static List<StatementLine> Read(byte[] bytes) => [.. StatementLines.Read(new MemoryStream(bytes))];
}
