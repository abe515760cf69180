using System.Globalization;
using System.Text;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Tests.Batches;

public sealed class DelimitedTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly BatchFolder _folder = new();

    [Fact]
    public void The_columns_come_back_with_the_promised_ones_behind_them()
    {
        _folder.Write("in.csv", $"id,organisatie,text\na1,RIEC,{About}\n");

        var summary = _folder.Run("in.csv", "out.csv");

        var table = _folder.Table("out.csv");
        Assert.Equal(["id", "organisatie", "text", "status", "themes", "probabilities", "chapter", "chapter_probability", "model", "duplicate_group", "error"], table[0]);
        Assert.Equal(["a1", "RIEC", About, "assigned", "gegevensdeling|signalering"], table[1][..5]);
        Assert.Equal(BatchFolder.Model.Id, table[1][8]);
        Assert.Equal((1, 1, 1), (summary.Rows, summary.Assigned, summary.Themes["gegevensdeling"]));
    }

    [Fact]
    public void A_batch_says_what_classify_says()
    {
        File.Copy(Path.Combine(Repository.TrainingData, "quotes.csv"), _folder.PathOf("in.csv"));
        _folder.Run("in.csv", "out.csv");

        var texts = _folder.Column("out.csv", "text");
        var themes = _folder.Column("out.csv", "themes_2");
        var probabilities = _folder.Column("out.csv", "probabilities");
        Assert.Equal(624, texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var expected = BatchFolder.Model.Classify(new Statement("", texts[i]));
            Assert.Equal(string.Join('|', expected.Themes.Select(theme => theme.Theme.Id)), themes[i]);
            Assert.Equal(string.Join('|', expected.Themes.Select(theme => ((double)Math.Round((decimal)theme.Probability, 4)).ToString(CultureInfo.InvariantCulture))), probabilities[i]);
        }
    }

    [Fact]
    public void Ten_thousand_random_cells_come_back_identical()
    {
        var random = new Random(7);
        const string Letters = "ab ,;\"\n\r\té€😀'|x";
        var runes = Letters.EnumerateRunes().ToArray();
        string Cell() => "c" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => runes[random.Next(runes.Length)].ToString()));
        var rows = Enumerable.Range(0, 2500).Select(_ => new[] { Cell(), Cell(), Cell(), Cell() }).ToArray();
        foreach (var delimiter in new[] { ",", ";", "\t" })
        {
            var text = string.Join(delimiter, "id", "a", "text", "b") + "\r\n"
                + string.Concat(rows.Select(row => string.Join(delimiter, row.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\r\n"));
            _folder.Write("in.csv", text);

            Assert.Equal(2500, _folder.Run("in.csv", "out.csv").Rows);
            Assert.Equal(rows, _folder.Table("out.csv", delimiter).Skip(1).Select(row => row[..4]));
        }
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Encodings_are_found(string name, bool hasMark)
    {
        const string Text = "Eén zorgcoördinator voor € 100";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        _folder.Write("in.csv", [.. hasMark ? encoding.Preamble : [], .. encoding.GetBytes($"id;tekst\n1;{Text}\n")]);

        var summary = _folder.Run("in.csv", "out.csv");

        Assert.Equal(0, summary.Errors);
        Assert.Equal([Text], _folder.Column("out.csv", "tekst", ";"));
    }

    [Fact]
    public void Broken_bytes_NUL_and_lone_surrogates_are_error_rows_that_name_the_offset()
    {
        _folder.Write("utf8.csv", [.. "id,text\n1,goed één\n2,"u8, 0xc3, 0x28, .. "\n3,a\0b\n4,goed\n5,"u8, 0xed, 0xa0, 0x80, .. "\n6,"u8, 0xe2, 0x82]);
        _folder.Write("utf16.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("id,text\n1,goed\n2,x"), 0x00, 0xd8, .. Encoding.Unicode.GetBytes("y\n3,😀\n")]);

        _folder.Run("utf8.csv", "out8.csv");
        _folder.Run("utf16.csv", "out16.csv");

        var errors = _folder.Column("out8.csv", "error");
        Assert.Equal([false, true, true, false, true, true], errors.Select(error => error.Length > 0));
        Assert.Contains("line 3: expected UTF-8 but byte 23 is no part of a character", errors[1], StringComparison.Ordinal);
        Assert.Contains("byte 29 ", errors[2], StringComparison.Ordinal);
        Assert.Equal(@"\xC3(", _folder.Column("out8.csv", "text")[1]);
        Assert.Equal([false, true, false], _folder.Column("out16.csv", "error").Select(error => error.Length > 0));
        Assert.Contains("byte 38 ", _folder.Column("out16.csv", "error")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\ufffd", _folder.Read("out8.csv") + _folder.Read("out16.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_bad_rows_among_a_thousand_spoil_nothing()
    {
        var bad = new[] { "x", "1,2,3", "a,\"b\"c", "", "7,\\", "z", "y", "1,2,3,4", "q", "p" };
        var text = new StringBuilder("id,text\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append(i % 100 == 50 ? (bad[i / 100].Length == 0 ? "only" : bad[i / 100]) : $"{i},{About}").Append('\n');
        }

        _folder.Write("in.csv", text.ToString());
        var summary = _folder.Run("in.csv", "out.csv");

        var ids = _folder.Column("out.csv", "id");
        var errors = _folder.Column("out.csv", "error");
        Assert.Equal((1000, 9), (summary.Rows, summary.Errors));
        Assert.Equal(1000, ids.Length);
        Assert.All(Enumerable.Range(0, 1000).Where(i => i % 100 != 50), i => Assert.Equal((i.ToString(CultureInfo.InvariantCulture), ""), (ids[i], errors[i])));
        Assert.Contains("line 52: expected 2 columns (id, text) but found 1", errors[50], StringComparison.Ordinal);
        Assert.Contains("line 152: expected 2 columns (id, text) but found 3", errors[150], StringComparison.Ordinal);
        Assert.Contains("line 252: expected a delimiter behind the closing quote", errors[250], StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_inside_a_cell_swallows_no_rows()
    {
        _folder.Write("in.csv", "id,text\n1,een 5\" buis\n2,goed\n3,\"open\n4,nooit dicht\n");

        _folder.Run("in.csv", "out.csv");

        Assert.Equal(["1", "2", "3"], _folder.Column("out.csv", "id"));
        Assert.Equal("een 5\" buis", _folder.Column("out.csv", "text")[0]);
        Assert.Contains("line 4: the quote that opens in line 4 is never closed", _folder.Column("out.csv", "error")[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_a_spreadsheet_would_run_are_inert()
    {
        string[] cells = ["=1+1", "+31 6", "-5", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")", "gewoon=1"];
        _folder.Write("in.csv", "id,text\n" + string.Concat(cells.Select((cell, i) => $"{i},\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")));

        _folder.Run("in.csv", "out.csv");
        _folder.Run("in.csv", "out.jsonl");

        Assert.Equal([.. cells[..^1].Select(cell => "'" + cell), cells[^1]], _folder.Column("out.csv", "text"));
        Assert.Contains("\"text\":\"=1+1\"", _folder.Read("out.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_of_ten_megabytes_is_an_error_row_and_the_rest_goes_on()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n2,{new string('a', 10_000_000)}\n3,{About}\n");

        var summary = _folder.Run("in.csv", "out.csv");

        Assert.Equal((3, 1, 2), (summary.Rows, summary.Errors, summary.Assigned));
        Assert.Contains("at most 1048576 are classified", _folder.Column("out.csv", "error")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_ambiguous_columns_are_named_before_anything_is_written()
    {
        _folder.Write("none.csv", "id,opmerking\n1,x\n");
        _folder.Write("two.csv", "id,text,Reactie\n1,x,y\n");

        var none = Assert.Throws<BatchException>(() => _folder.Run("none.csv", "out.csv"));
        var two = Assert.Throws<BatchException>(() => _folder.Run("two.csv", "out.csv"));
        Assert.Throws<BatchException>(() => _folder.Run("two.csv", "out.csv", options => options with { TextColumn = "text", IdColumn = "nr" }));

        Assert.Contains("found id, opmerking; name it with --text-column", none.Message, StringComparison.Ordinal);
        Assert.Contains("(text, Reactie)", two.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(_folder.PathOf("x"))!).Length);
        Assert.Equal(1, _folder.Run("two.csv", "out.csv", options => options with { TextColumn = "reactie" }).Rows);
    }

    [Fact]
    public void Hostile_text_takes_no_time()
    {
        var hostile = new[] { new string('a', 1 << 20), string.Concat(Enumerable.Repeat("a@", 1 << 19)), string.Concat(Enumerable.Repeat("1.", 1 << 19)), new string('-', 1 << 20), string.Concat(Enumerable.Repeat("a-'", 349_525)) };
        _folder.Write("in.jsonl", string.Concat(hostile.Select(text => $"{{\"text\":\"{text}\"}}\n")));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(5, _folder.Run("in.jsonl", "out.jsonl").Rows);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }
}
