using System.Text;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Tests.Reading;

public sealed class CsvTableTests
{
    [Fact]
    public void Quotes_commas_and_line_ends_inside_a_field_are_read()
    {
        var table = CsvTable.Read(Write("id,text\r\n1,\"een, \"\"twee\"\"\nen drie\"\r\n2,x\r\n"), "id", "text");

        Assert.Equal("een, \"twee\"\nen drie", table.Rows[0]["text"]);
        Assert.Equal([2, 4], table.Rows.Select(row => row.LineNumber));
    }

    [Fact]
    public void A_missing_column_is_named_with_what_was_found() =>
        AssertMessage("expected a column 'themes' but found id, text", Write("id,text\n1,a\n"), "id", "themes");

    [Fact]
    public void A_row_with_another_number_of_fields_is_named_by_line() =>
        AssertMessage("line 3: expected 2 columns (id, text) but found 1", Write("id,text\n1,a\n2\n"), "id");

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_by_offset()
    {
        var path = Path.Combine(Repository.NewFolder(), "latin1.csv");
        File.WriteAllBytes(path, [.. "id,text\n1,co"u8, 0xf6, .. "rdinatie\n"u8]);
        AssertMessage("byte 12", path, "id");
    }

    [Fact]
    public void An_empty_file_and_a_missing_file_are_said_to_be_so()
    {
        AssertMessage("the file is empty", Write(""), "id");
        AssertMessage("cannot be read", "/no/such/file.csv", "id");
    }

    private static void AssertMessage(string expected, string path, params string[] required) =>
        Assert.Contains(expected, Assert.Throws<InputException>(() => CsvTable.Read(path, required)).Message, StringComparison.Ordinal);

    private static string Write(string content)
    {
        var path = Path.Combine(Repository.NewFolder(), "table.csv");
        File.WriteAllText(path, content, Encoding.UTF8);
        return path;
    }
}
