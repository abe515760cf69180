using ThemeClassifier.Storage;

namespace ThemeClassifier.Tests.Storage;

public sealed class ModelDirectoryTests
{
    private static readonly string[] Loaded = [ModelDirectory.ManifestFile, ModelDirectory.TensorsFile, ModelDirectory.LexiconFile];

    [Fact]
    public void The_shipped_model_is_as_recorded()
    {
        var model = ThemeModel.Load(Repository.Model);
        var (files, goldenRows) = ModelVerification.Verify(Repository.Model, model);
        Assert.Equal(model.Manifest.Content.Files.Count, files);
        Assert.True(goldenRows > 10);
    }

    [Fact]
    public void No_model_with_a_flipped_bit_loads()
    {
        var folder = Repository.Copy(Repository.Model);
        var random = new Random(17);
        foreach (var name in Loaded)
        {
            var path = Path.Combine(folder, name);
            var whole = File.ReadAllBytes(path);
            for (var flip = 0; flip < 200; flip++)
            {
                var spoiled = (byte[])whole.Clone();
                spoiled[random.Next(spoiled.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, spoiled);

                // A space that becomes another white space in the JSON changes nothing that is read.
                if (name != ModelDirectory.ManifestFile || !SameContent(whole, spoiled))
                {
                    Assert.Throws<ModelException>(() => ThemeModel.Load(folder));
                }
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void No_truncated_model_loads()
    {
        var folder = Repository.Copy(Repository.Model);
        var random = new Random(18);
        foreach (var name in Loaded)
        {
            var path = Path.Combine(folder, name);
            var whole = File.ReadAllBytes(path);
            for (var cut = 0; cut < 100; cut++)
            {
                File.WriteAllBytes(path, whole[..random.Next(whole.Length - 1)]);
                Assert.Throws<ModelException>(() => ThemeModel.Load(folder));
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void A_spoiled_zip_fails_verification()
    {
        var folder = Repository.Copy(Repository.Model);
        var path = Path.Combine(folder, ModelDirectory.ZipFile);
        var zip = File.ReadAllBytes(path);
        zip[zip.Length / 2] ^= 1;
        File.WriteAllBytes(path, zip);

        Assert.Throws<ModelException>(() => ModelVerification.Verify(folder, ThemeModel.Load(folder)));
    }

    [Fact]
    public void A_missing_model_says_where() =>
        Assert.Contains("/no/such/model", Assert.Throws<ModelException>(() => ThemeModel.Load("/no/such/model")).Message, StringComparison.Ordinal);

    private static bool SameContent(byte[] whole, byte[] spoiled)
    {
        try
        {
            return Manifest.Parse(whole).Sha256 == Manifest.Parse(spoiled).Sha256;
        }
        catch (ModelException)
        {
            return false;
        }
    }
}
