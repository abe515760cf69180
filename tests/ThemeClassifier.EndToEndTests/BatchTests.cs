using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ThemeClassifier.Tests;

public sealed class BatchTests
{
    private const string About = "Door de AVG kunnen we signalen niet delen met de politie";

    private readonly string _folder = Repository.NewFolder();

    [Fact]
    public void A_file_comes_back_with_columns_and_a_summary()
    {
        Write("in.csv", $"id,text\n1,{About}\n2,zzz\n");

        var result = Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("out.csv"));

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith($"1,{About},assigned,gegevensdeling|signalering,", File.ReadAllLines(PathOf("out.csv"))[1], StringComparison.Ordinal);
        Assert.Contains("rows        2 in, 2 out\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("status      1 assigned, 0 uncertain, 1 no theme, 0 errors\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        var result = Cli.RunWithInput(Encoding.UTF8.GetBytes($"tekst\n{About}\n"), "batch", "-", "-o", "-", "--format", "jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"{{\"tekst\":\"{About}\",\"classification\":{{\"id\":\"1\",\"status\":\"assigned\"", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,opmerking\n1,x\n", 2, "found id, opmerking")]
    [InlineData("text,tekst\n1,x\n", 2, "(text, tekst)")]
    [InlineData("", 2, "the input is empty")]
    [InlineData("id,text\n1\n", 5, "line 2: expected 2 columns (id, text) but found 1")]
    public void What_is_wrong_shows_in_the_exit_code_and_one_line(string content, int code, string message)
    {
        Write("in.csv", content);

        var result = Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("out.csv"));

        Assert.Equal(code, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(code == 5, File.Exists(PathOf("out.csv")));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shard", "3/2")]
    [InlineData("--jobs", "0")]
    [InlineData("--only", "avg")]
    [InlineData("--delimiter", "||")]
    [InlineData("--encoding", "latin")]
    [InlineData("--format", "doc")]
    public void A_wrong_option_is_exit_2_before_anything_is_written(string option, string value)
    {
        Write("in.csv", $"id,text\n1,{About}\n");

        var result = Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("out.csv"), option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void After_every_kill_the_run_goes_on_to_the_same_bytes()
    {
        WriteMany(12_000);
        Assert.Equal(0, Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("whole.csv")).ExitCode);
        var random = new Random(11);
        var kills = 0;
        for (var round = 0; round < 6; round++)
        {
            File.Delete(PathOf("out.csv"));
            while (true)
            {
                using var process = Start("batch", PathOf("in.csv"), "-o", PathOf("out.csv"), "--resume");
                if (process.WaitForExit(random.Next(300, 1300)))
                {
                    Assert.Equal(0, process.ExitCode);
                    break;
                }

                process.Kill();
                process.WaitForExit();
                kills++;

                // Absent or whole: a kill can come between the renaming and the end of the program.
                if (File.Exists(PathOf("out.csv")))
                {
                    Assert.Equal(File.ReadAllText(PathOf("whole.csv")), File.ReadAllText(PathOf("out.csv")));
                }

                if (kills % 5 == 0)
                {
                    Assert.Equal(0, Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("out.csv"), "--resume").ExitCode);
                    break;
                }
            }

            Assert.Equal(File.ReadAllText(PathOf("whole.csv")), File.ReadAllText(PathOf("out.csv")));
        }

        Assert.True(kills > 0);
        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    /// <summary>Needs leave to mount; without it /dev/full stands in for the full disk.</summary>
    [Fact]
    public void A_full_disk_is_one_line_and_no_file_under_the_final_name()
    {
        WriteMany(12_000);
        var disk = Path.Combine(_folder, "disk");
        Directory.CreateDirectory(disk);
        var isMounted = Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0;
        if (!isMounted)
        {
            var full = Cli.Run("batch", PathOf("in.csv"), "-o", "/dev/full");
            Assert.NotEqual(0, full.ExitCode);
            return;
        }

        try
        {
            var result = Cli.Run("batch", PathOf("in.csv"), "-o", Path.Combine(disk, "out.csv"));

            Assert.Equal(1, result.ExitCode);
            Assert.Contains("No space left on device", result.Error.Split('\n')[^2], StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(disk, "out.csv")));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void No_word_of_a_statement_is_in_what_is_said_about_it()
    {
        Write("in.csv", "id,text\ncanary1,canary2\ncanary3\ncanary4,\"canary5\" canary6\n");

        var result = Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("out.csv"));

        Assert.Equal(5, result.ExitCode);
        Assert.DoesNotContain("canary", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_are_merged_by_a_command()
    {
        WriteMany(2500);
        Cli.Run("batch", PathOf("in.csv"), "-o", PathOf("whole.csv"));
        for (var i = 1; i <= 2; i++)
        {
            Assert.Equal(0, Cli.Run("batch", PathOf("in.csv"), "-o", PathOf($"{i}.csv"), "--shard", $"{i}/2").ExitCode);
        }

        Assert.Equal(0, Cli.Run("merge", PathOf("2.csv"), PathOf("1.csv"), "-o", PathOf("merged.csv")).ExitCode);
        Assert.Equal(File.ReadAllText(PathOf("whole.csv")), File.ReadAllText(PathOf("merged.csv")));
        Assert.Equal(2, Cli.Run("merge", PathOf("2.csv"), "-o", PathOf("merged.csv")).ExitCode);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "themeclassifier.dll"), .. arguments]) { RedirectStandardError = false })!;

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    private void WriteMany(int rows) => Write("in.csv", "id,text\n" + string.Concat(Enumerable.Range(0, rows).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"r{i},{About} en de gemeente {(i % 500) + 1}\n"))));
}
