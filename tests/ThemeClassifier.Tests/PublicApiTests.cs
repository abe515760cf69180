using PublicApiGenerator;

namespace ThemeClassifier.Tests;

public sealed class PublicApiTests
{
    /// <summary>A change of the library's public face shows in review: when it is meant, put the received file in place
    /// of the approved one.</summary>
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var approved = Path.Combine(Repository.Root, "tests", "ThemeClassifier.Tests", "PublicApi.approved.txt");
        var received = typeof(ThemeModel).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (!File.Exists(approved) || File.ReadAllText(approved) != received)
        {
            var file = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
            File.WriteAllText(file, received);
            Assert.Fail($"the public API differs from {approved}; received: {file}");
        }
    }
}
