using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThemeClassifier.Decisions;
using ThemeClassifier.Features;

namespace ThemeClassifier.Storage;

/// <summary>What a model is: everything but its numbers. <see cref="Sha256"/> covers the content, and the content
/// covers the other files, so that an altered model is refused.</summary>
/// <param name="Id">Name and the first twelve digits of the hash.</param>
/// <param name="Sha256">Hash of the content, in hexadecimal.</param>
/// <param name="Content">The rest.</param>
public sealed record Manifest(string Id, string Sha256, ManifestContent Content)
{
    /// <summary>A manifest with its hash and id.</summary>
    public static Manifest Of(ManifestContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = Hash(content);
        return new Manifest($"{content.Name}@{hash[..12]}", hash, content);
    }

    /// <summary>Parses and checks a manifest.</summary>
    /// <exception cref="ModelException">It is no manifest, of another format version, or altered.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> json)
    {
        Manifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest);
        }
        catch (JsonException exception)
        {
            throw new ModelException($"manifest.json: cannot be read: {exception.Message}", exception);
        }

        if (manifest is null || manifest.Content.FormatVersion != ManifestContent.CurrentFormat)
        {
            throw new ModelException(
                $"manifest.json: expected model format {ManifestContent.CurrentFormat} but found {manifest?.Content.FormatVersion}; train the model again with this version");
        }

        var expected = Of(manifest.Content);
        return expected.Id == manifest.Id && expected.Sha256 == manifest.Sha256
            ? manifest
            : throw new ModelException("manifest.json: the content does not match its hash: the file was altered or damaged");
    }

    /// <summary>The bytes of <c>manifest.json</c>.</summary>
    public byte[] ToArray() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Indented.Manifest);

    private static string Hash(ManifestContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, ManifestJson.Default.ManifestContent)));
}

/// <summary>The content of a manifest.</summary>
public sealed record ManifestContent
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int CurrentFormat = 2;

    /// <summary>Version of the format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Name of the model: the training directory's.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the tokenizer it was trained with.</summary>
    public required string Tokenizer { get; init; }

    /// <summary>How it was trained.</summary>
    public required TrainerRecord Trainer { get; init; }

    /// <summary>What it was trained on.</summary>
    public required DataRecord Data { get; init; }

    /// <summary>Versions of the software that made it.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>SHA-256 of each file beside the manifest; of a zip, of its entries' contents.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    /// <summary>Terms and length of each block: words and pairs, pieces of words, concepts.</summary>
    public required IReadOnlyList<BlockShape> Blocks { get; init; }

    /// <summary>Calibration of each head: themes in codebook order, chapters, and whether there is any theme.</summary>
    public required IReadOnlyList<CalibrationRecord> Calibration { get; init; }

    /// <summary>Thresholds.</summary>
    public required DecisionRecord Decision { get; init; }

    /// <summary>Statements and what this model must answer.</summary>
    public required IReadOnlyList<GoldenRow> Golden { get; init; }

    /// <summary>Chapters of the codebook.</summary>
    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>Themes of the codebook.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }
}

/// <summary>How a model was trained.</summary>
/// <param name="Name">Name of the trainer.</param>
/// <param name="Settings">Its settings, readable.</param>
/// <param name="Seed">Seed of folds and trainers.</param>
/// <param name="Threads">Threads of each trainer; more than one would make the model depend on the machine.</param>
/// <param name="CalibrationFolds">Folds that calibration and thresholds were tuned on.</param>
public sealed record TrainerRecord(string Name, string Settings, int Seed, int Threads, int CalibrationFolds);

/// <summary>What a model was trained on.</summary>
/// <param name="Quotes">Number of quotes.</param>
/// <param name="Supplement">Number of made-up statements.</param>
/// <param name="Files">SHA-256 of each data file.</param>
public sealed record DataRecord(int Quotes, int Supplement, SortedDictionary<string, string> Files);

/// <summary>Platt calibration of one head.</summary>
/// <param name="Id">Theme or chapter.</param>
/// <param name="Slope">Factor of the score.</param>
/// <param name="Offset">Added to it.</param>
public sealed record CalibrationRecord(string Id, float Slope, float Offset);

/// <summary>The decision policy.</summary>
/// <param name="Thresholds">One a theme, by id.</param>
/// <param name="NoThemeBelow">Below this highest probability there is no theme.</param>
/// <param name="LeastOnTopic">Below this probability of having any theme there is none.</param>
/// <param name="LeastKnownWords">Below this part of known words there is no theme.</param>
/// <param name="Budgets">What an error budget costs.</param>
public sealed record DecisionRecord(
    SortedDictionary<string, float> Thresholds, float NoThemeBelow, float LeastOnTopic, float LeastKnownWords, IReadOnlyList<ErrorBudget> Budgets);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Readable, with Dutch letters as they are.</summary>
    public static ManifestJson Indented => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
