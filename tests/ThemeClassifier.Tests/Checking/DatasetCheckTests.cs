using ThemeClassifier.Checking;

namespace ThemeClassifier.Tests.Checking;

public sealed class DatasetCheckTests
{
    [Fact]
    public void The_committed_data_are_sound() => Assert.Empty(DatasetCheck.Run(Repository.TrainingData).Findings);

    [Theory]
    [InlineData("quotes.csv", "Awareness bij partners", "Awarenes bij partners", "letters of 'q004' differ")]
    [InlineData("quotes.csv", "q004,", "q003,", "id 'q003' occurs on line")]
    [InlineData("quotes.csv", "|signalering", "|signaleren", "'signaleren' is no theme of the codebook")]
    [InlineData("quotes.csv", ",Awareness bij partners wordt groter.,", ",,", "column text is empty")]
    [InlineData("quotes.csv", "trends,,g002\n", "trends,,\n", "column group is empty")]
    [InlineData("layout.csv", "Awareness bij partners wordt groter.", "Awareness bij partners wordt kleiner.", "page 10, printed line")]
    [InlineData("layout.csv", "10,left,quote,q004,,,", "10,left,quote,q004,1,,", "page 10, printed line")]
    [InlineData("layout.csv", "10,left,quote,q004,", "10,right,quote,q004,", "page 10, printed line")]
    [InlineData("source/002_90388600be16cf4c.txt", "Awareness", "Awarenesss", "page 10, printed line")]
    public void A_fault_is_found_and_named(string file, string from, string to, string expected)
    {
        var folder = Repository.Copy(Repository.TrainingData);
        File.Delete(Path.Combine(folder, "supplement.csv"));
        var path = Path.Combine(folder, file);
        var content = File.ReadAllText(path);
        var at = content.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not in {file}");
        File.WriteAllText(path, content[..at] + to + content[(at + from.Length)..]);

        Assert.Contains(DatasetCheck.Run(folder).Findings, finding => finding.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_text_in_two_groups_is_found()
    {
        var folder = Repository.Copy(Repository.TrainingData);
        File.Delete(Path.Combine(folder, "supplement.csv"));
        var path = Path.Combine(folder, "quotes.csv");
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, line => line.StartsWith("q066,", StringComparison.Ordinal));
        lines[at] = lines[at][..lines[at].LastIndexOf(',')] + ",g999";
        File.WriteAllLines(path, lines);

        Assert.Contains(DatasetCheck.Run(folder).Findings, finding => finding.What.Contains("nearly the same text as 'q043'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_made_up_statement_that_is_nearly_a_quote_is_found()
    {
        var folder = Repository.Copy(Repository.TrainingData);
        File.Delete(Path.Combine(folder, "third-reading.csv"));
        File.WriteAllText(
            Path.Combine(folder, "supplement.csv"),
            "id,text,themes,chapter,origin\ns1,De zorgcoordinator is in vrijwel alle regio's belegd!,zorgcoordinatie,wat-gaat-goed,test\ns2,Heel iets anders,preventie,ambities,test\n");

        var finding = Assert.Single(DatasetCheck.Run(folder).Findings);
        Assert.Contains("supplement.csv, line 2: nearly the same text as 'q", finding.ToString(), StringComparison.Ordinal);
    }
}
