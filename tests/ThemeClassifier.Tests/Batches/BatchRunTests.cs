using System.Globalization;
using System.Text.Json;
using ThemeClassifier.Batches;
using ThemeClassifier.Batches.Tagging;

namespace ThemeClassifier.Tests.Batches;

public sealed class BatchRunTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly BatchFolder _folder = new();

    [Fact]
    public void An_error_names_the_line_of_its_own_file()
    {
        const string Lines = "{\"id\":\"1\",\"tekst\":\"Er is te weinig opvang\"}\n\n{\"id\":\"2\"}\n";
        var (first, second) = (_folder.Write("a.jsonl", Lines), _folder.Write("b.jsonl", Lines));
        _folder.Run("a.jsonl", "out.jsonl", options => options with { Inputs = [first, second] });

        var errors = _folder.Read("out.jsonl").Split('\n').Where(line => line.Contains("\"error\"", StringComparison.Ordinal) && line.Contains("expected", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, errors.Length);
        Assert.Contains("a.jsonl, line 3: expected a field 'tekst'", errors[0], StringComparison.Ordinal);
        Assert.Contains("b.jsonl, line 3: expected a field 'tekst'", errors[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.csv")]
    [InlineData("out.jsonl")]
    public void Output_is_the_same_bytes_whatever_the_number_of_jobs(string output)
    {
        WriteMany(5000);

        var bytes = new[] { 1, 2, 7 }.Select(jobs =>
        {
            _folder.Run("in.csv", output, options => options with { Jobs = jobs });
            return _folder.Read(output);
        }).ToArray();

        Assert.Single(bytes.Distinct());
    }

    [Theory]
    [InlineData("out.csv", false, 3)]
    [InlineData("out.csv", true, 3)]
    [InlineData("out.jsonl", false, 7)]
    public void Shards_merge_into_the_bytes_of_one_run(string output, bool perTheme, int count)
    {
        WriteMany(3333);
        BatchOptions Change(BatchOptions options) => options with { RowPerTheme = perTheme };
        var whole = _folder.Run("in.csv", output, Change);
        var parts = Enumerable.Range(1, count).Select(i => _folder.PathOf($"part{i}{Path.GetExtension(output)}")).ToArray();
        for (var i = 0; i < count; i++)
        {
            _folder.Run("in.csv", Path.GetFileName(parts[i]), options => Change(options) with { Shard = new BatchShard(i + 1, count) });
        }

        var merged = ShardMerge.Run([.. parts.Reverse()], _folder.PathOf("merged"));

        Assert.Equal(_folder.Read(output), _folder.Read("merged"));
        Assert.Equal((whole.Rows, whole.Assigned, whole.DuplicateGroups, whole.DuplicateRows), (merged.Rows, merged.Assigned, merged.DuplicateGroups, merged.DuplicateRows));
        Assert.Equal(whole.Themes, merged.Themes);
        Assert.Throws<BatchException>(() => ShardMerge.Run(parts[1..], _folder.PathOf("merged")));
        Assert.Throws<BatchException>(() => ShardMerge.Run([.. parts, parts[0]], _folder.PathOf("merged")));
        File.AppendAllText(parts[0], "x");
        Assert.Throws<InputException>(() => ShardMerge.Run(parts, _folder.PathOf("merged")));
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_it_was()
    {
        WriteMany(9000);
        _folder.Run("in.csv", "whole.csv");
        var options = new BatchOptions { Inputs = [_folder.PathOf("in.csv")], Output = _folder.PathOf("out.csv"), Jobs = 2 };
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => BatchRun.Run(BatchFolder.Model, options, null, progress => { if (progress.Rows >= 4000) { stop.Cancel(); } }, stop.Token));
        Assert.False(File.Exists(options.Output));
        var summary = BatchRun.Run(BatchFolder.Model, options with { Resume = true });

        Assert.Equal(_folder.Read("whole.csv"), _folder.Read("out.csv"));
        Assert.Equal(9000, summary.Rows);
        Assert.InRange(summary.Resumed, 3000, 5000);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(options.Output)!, "*.partial*"));
    }

    [Fact]
    public void A_run_with_other_options_does_not_go_on()
    {
        WriteMany(3000);
        var options = new BatchOptions { Inputs = [_folder.PathOf("in.csv")], Output = _folder.PathOf("out.csv"), Jobs = 2 };
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => BatchRun.Run(BatchFolder.Model, options, null, _ => stop.Cancel(), stop.Token));

        var refused = Assert.Throws<InputException>(() => BatchRun.Run(BatchFolder.Model, options with { Resume = true, ColumnPerTheme = true }));
        Assert.Contains("other inputs, options or another model", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_objects_come_back_as_they_were_with_one_field_more()
    {
        _folder.Write("in.jsonl", $$$"""
            {"nr": 1.50, "tekst": "{{{About}}}", "meer": {"a": [1, 2]} }
            geen json
            {"nr": 2, "tekst": 7}
            {"nr": 3}
            {"tekst": "\ud800"}

            {"id": "x", "tekst": "{{{About}}}", "classification": {"oud": true}}
            """);

        var summary = _folder.Run("in.jsonl", "out.jsonl");
        var lines = _folder.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith($$$"""{"nr": 1.50, "tekst": "{{{About}}}", "meer": {"a": [1, 2]},"classification":{"id":"1","status":"assigned",""", lines[0], StringComparison.Ordinal);
        Assert.Equal((6, 4, 2), (summary.Rows, summary.Errors, summary.Assigned));
        Assert.Equal(["assigned", "error", "error", "error", "error", "assigned"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("classification").GetProperty("status").GetString()));
        Assert.Contains("geen json", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("oud", lines[5], StringComparison.Ordinal);
        Assert.Equal(
            ["id", "status", "themes", "ranking", "chapter", "model", "duplicate_group"],
            JsonDocument.Parse(lines[0]).RootElement.GetProperty("classification").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void Only_and_exclude_leave_out_themes()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n");

        string Themes(Func<BatchOptions, BatchOptions> change)
        {
            _folder.Run("in.csv", "out.csv", change);
            return _folder.Column("out.csv", "themes")[0];
        }

        Assert.Equal("gegevensdeling|signalering", Themes(options => options));
        Assert.Equal("signalering", Themes(options => options with { Exclude = ["gegevensdeling"] }));
        Assert.Equal("gegevensdeling", Themes(options => options with { Only = ["gegevensdeling", "opvolging"] }));
        Assert.Equal("", Themes(options => options with { Only = ["internationale-samenwerking"] }));
        var wrong = Assert.Throws<BatchException>(() => Themes(options => options with { Only = ["avg"] }));
        Assert.Contains("'avg' is no theme", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_chapter_changes_how_probable_themes_are()
    {
        var codebook = BatchFolder.Model.Codebook;
        float With(string theme, string chapter, float guess)
        {
            var probabilities = Enumerable.Repeat(0.3f, codebook.Themes.Count).ToArray();
            ChapterCondition.For(codebook, chapter).Apply(probabilities, new ChapterProbability(codebook.Chapter("wat-gaat-goed"), guess));
            return probabilities[codebook.IndexOfTheme(theme)];
        }

        Assert.InRange(With("zorgcoordinatie", "wat-gaat-goed", 0.3f), 0.31f, 0.9f);
        Assert.InRange(With("zorgcoordinatie", "trends", 0.3f), 0.01f, 0.29f);
        Assert.InRange(With("zorgcoordinatie", "wat-gaat-goed", 1), 0.29f, 0.31f);
    }

    [Fact]
    public void A_known_chapter_is_the_chapter_of_every_row()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n");

        _folder.Run("in.csv", "out.csv", options => options with { Chapter = "ambities" });

        Assert.Equal(("ambities", "1"), (_folder.Column("out.csv", "chapter")[0], _folder.Column("out.csv", "chapter_probability")[0]));
        Assert.Throws<BatchException>(() => _folder.Run("in.csv", "out.csv", options => options with { Chapter = "vroeger" }));
    }

    [Fact]
    public void Wide_has_a_column_a_theme_and_long_a_row_a_theme()
    {
        _folder.Write("in.csv", $"id,text\n1,{About}\n2,zzz\n");

        _folder.Run("in.csv", "wide.csv", options => options with { ColumnPerTheme = true });
        _folder.Run("in.csv", "long.csv", options => options with { RowPerTheme = true });

        Assert.Equal(["1", "0"], _folder.Column("wide.csv", "gegevensdeling"));
        Assert.Equal(["0", "0"], _folder.Column("wide.csv", "opvolging"));
        Assert.Equal(["1", "1", "2"], _folder.Column("long.csv", "id"));
        Assert.Equal(["gegevensdeling", "signalering", ""], _folder.Column("long.csv", "theme"));
    }

    [Fact]
    public void Nearly_the_same_texts_share_a_group_and_others_do_not()
    {
        const string Letter = "Wij maken ons ernstige zorgen over de opvang van slachtoffers van mensenhandel in onze regio en vragen u om meer plekken.";
        string[] texts = [Letter, "Iets anders over aangifte doen bij de politie.", Letter.ToUpperInvariant() + "!!", Letter.Replace("ernstige", "zeer ernstige", StringComparison.Ordinal), "", "Iets anders over gegevens delen in de keten."];
        _folder.Write("in.csv", "id,text\n" + string.Concat(texts.Select((text, i) => $"{i},{text}\n")));

        var summary = _folder.Run("in.csv", "out.csv");

        Assert.Equal(["1", "2", "1", "1", "", "6"], _folder.Column("out.csv", "duplicate_group"));
        Assert.Equal((1, 3), (summary.DuplicateGroups, summary.DuplicateRows));
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same_text() =>
        Assert.Equal(TextSignature.Of("Eén zorgcoördinator"), TextSignature.Of("Eén zorgcoördinator".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void An_index_finds_what_was_put_in()
    {
        var index = new HashIndex();
        for (var i = 0; i < 20000; i++)
        {
            index.TryAdd(((ulong)i * 0x9E3779B97F4A7C15) | 1, i);
        }

        Assert.All(Enumerable.Range(0, 20000), i => Assert.True(index.Find(((ulong)i * 0x9E3779B97F4A7C15) | 1) >= 0));
        Assert.Equal(-1, index.Find(2));
    }

    [Fact]
    public void Several_inputs_and_a_folder_are_read_one_after_another()
    {
        Directory.CreateDirectory(_folder.PathOf("map"));
        _folder.Write("map/b.csv", $"id,text\nb,{About}\n");
        _folder.Write("map/a.csv", $"id;text\na;{About}\n");
        _folder.Write("c.csv", "id,text,x\nc,y,z\n");

        _folder.Run("map", "out.csv");
        Assert.Equal(["a", "b"], _folder.Column("out.csv", "id", ";"));
        var other = Assert.Throws<BatchException>(() => _folder.Run("map", "out.csv", options => options with { Inputs = [.. options.Inputs, _folder.PathOf("c.csv")] }));
        Assert.Contains("expected the columns of", other.Message, StringComparison.Ordinal);
    }

    private void WriteMany(int rows)
    {
        var quotes = ThemeClassifier.Reading.CsvTable.Read(Path.Combine(Repository.TrainingData, "quotes.csv")).Rows;
        _folder.Write("in.csv", "id,text\n" + string.Concat(Enumerable.Range(0, rows).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"r{i},\"{quotes[i % quotes.Count]["text"].Replace("\"", "\"\"", StringComparison.Ordinal)}{(i % 97 == 0 ? " nr. " + i : "")}\"\n"))));
    }
}
