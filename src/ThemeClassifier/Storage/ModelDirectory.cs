using System.IO.Compression;
using System.Security.Cryptography;
using ThemeClassifier.Features;
using ThemeClassifier.Reading;

namespace ThemeClassifier.Storage;

/// <summary>The files of a model on disk. Everything is hashed before it is used.</summary>
public static class ModelDirectory
{
    /// <summary>Description, hashes, thresholds.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The numbers.</summary>
    public const string TensorsFile = "model.safetensors";

    /// <summary>The fitted ML.NET pipeline, for other ML.NET programs; never opened to classify.</summary>
    public const string ZipFile = "model.zip";

    /// <summary>Concepts: which words and phrases mean the same.</summary>
    public const string LexiconFile = "lexicon.csv";

    /// <summary>Figures from the out-of-fold scores that the thresholds were tuned on, each fold with the thresholds of the others.</summary>
    public const string MetricsFile = "metrics.json";

    /// <summary>Reads the manifest and the numbers, and checks their hashes.</summary>
    /// <exception cref="ModelException">A file is missing, altered or of another format.</exception>
    public static (Manifest Manifest, Lexicon Lexicon, SafeTensors Tensors) Read(string directory)
    {
        var manifest = Manifest.Parse(ReadFile(directory, ManifestFile));
        var tensors = ReadFile(directory, TensorsFile);
        Check(manifest, TensorsFile, Convert.ToHexStringLower(SHA256.HashData(tensors)));
        var lexicon = ReadFile(directory, LexiconFile);
        Check(manifest, LexiconFile, Convert.ToHexStringLower(SHA256.HashData(lexicon)));
        return (manifest, Lexicon.FromArray(lexicon), SafeTensors.Parse(tensors));
    }

    /// <summary>Checks the hash of every file that the manifest names, also of those that classifying does not read. Those may
    /// be absent: beside the program lie only the files that it needs.</summary>
    /// <returns>Number of files that are there.</returns>
    /// <exception cref="ModelException">A file that is needed is missing, or one is altered.</exception>
    public static int VerifyFiles(string directory, Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var present = 0;
        foreach (var name in manifest.Content.Files.Keys)
        {
            if (name is ZipFile or MetricsFile && !File.Exists(Path.Combine(directory, name)))
            {
                continue;
            }

            present++;
            var bytes = ReadFile(directory, name);
            Check(manifest, name, name.EndsWith(".zip", StringComparison.Ordinal) ? HashOfEntries(bytes) : Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        return present;
    }

    /// <summary>Hash of the names and contents of a zip's entries: a zip differs at every save by its times.</summary>
    /// <exception cref="ModelException">The zip is damaged.</exception>
    public static string HashOfEntries(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes(entry.FullName + "\0" + content.Length + "\0"));
                hash.AppendData(content.GetBuffer().AsSpan(0, (int)content.Length));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (InvalidDataException exception)
        {
            throw new ModelException($"{ZipFile}: damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Writes files so that each is absent or whole under its name, the manifest last: a reader never sees a
    /// manifest whose files are not there yet.</summary>
    /// <param name="directory">Made when it is not there.</param>
    /// <param name="files">Content by name; the manifest among them.</param>
    /// <exception cref="IOException">The disk is full, or the directory cannot be written.</exception>
    public static void Write(string directory, IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Directory.CreateDirectory(directory);
        foreach (var (name, content) in files.OrderBy(file => file.Key == ManifestFile))
        {
            var target = Path.Combine(directory, name);
            var temporary = target + ".tmp";
            try
            {
                using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
                {
                    stream.Write(content);
                    stream.Flush(flushToDisk: true);
                }

                File.Move(temporary, target, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
    }

    private static void Check(Manifest manifest, string name, string found)
    {
        if (!manifest.Content.Files.TryGetValue(name, out var expected) || expected != found)
        {
            throw new ModelException($"{name}: the file does not match the hash in {ManifestFile}: it was altered or damaged, or belongs to another model");
        }
    }

    private static byte[] ReadFile(string directory, string name)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(directory, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{directory}: no model can be read here: {name}: {exception.Message}", exception);
        }
    }
}
