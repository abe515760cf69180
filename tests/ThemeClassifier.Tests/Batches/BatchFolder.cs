using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Tests.Batches;

/// <summary>A folder with a batch's input and output.</summary>
internal sealed class BatchFolder
{
    public static readonly ThemeModel Model = ThemeModel.Load(Repository.Model);

    private readonly string _folder = Repository.NewFolder();

    public List<string> Notes { get; } = [];

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public BatchSummary Run(string input, string output, Func<BatchOptions, BatchOptions>? change = null)
    {
        var options = new BatchOptions { Inputs = [PathOf(input)], Output = PathOf(output), Jobs = 2 };
        return BatchRun.Run(Model, change?.Invoke(options) ?? options, Notes.Add);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Reads a table with another program than the one that wrote it.</summary>
    public List<string[]> Table(string name, string delimiter = ",")
    {
        using var reader = new StreamReader(PathOf(name), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, BadDataFound = bad => Assert.Fail("bad: " + bad.RawRecord), IgnoreBlankLines = false });
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }

    public string[] Column(string name, string column, string delimiter = ",")
    {
        var table = Table(name, delimiter);
        var index = Array.IndexOf(table[0], column);
        return [.. table.Skip(1).Select(row => row[index])];
    }
}
