using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThemeClassifier.Batches;

/// <summary>How far a run is, beside its output: rows up to <see cref="RowsDone"/> are in the first <see cref="Bytes"/> bytes.</summary>
internal sealed record Checkpoint
{
    /// <summary>What was asked: a run with other inputs, options or model cannot go on with this one.</summary>
    public required string Fingerprint { get; init; }

    public required long RowsDone { get; init; }

    public required long Bytes { get; init; }

    public required BatchSummary Summary { get; init; }

    /// <summary>The unfinished output.</summary>
    public static string PartialOf(string output) => output + ".partial";

    /// <summary>The state beside it.</summary>
    public static string StateOf(string output) => output + ".partial.json";

    /// <summary>Null when there is none.</summary>
    /// <exception cref="InputException">It was made by a run with other inputs, options or model.</exception>
    public static Checkpoint? Read(string output, string fingerprint)
    {
        var file = StateOf(output);
        if (!File.Exists(file) || !File.Exists(PartialOf(output)))
        {
            return null;
        }

        Checkpoint? state;
        try
        {
            state = JsonSerializer.Deserialize(File.ReadAllBytes(file), BatchJson.Default.Checkpoint);
        }
        catch (JsonException exception)
        {
            throw new InputException($"{file}: expected the state of an interrupted run but found something else; without --resume the batch starts again", exception);
        }

        if (state?.Fingerprint != fingerprint)
        {
            throw new InputException($"{file}: the interrupted run had other inputs, options or another model; without --resume the batch starts again");
        }

        return new FileInfo(PartialOf(output)).Length >= state.Bytes ? state : null;
    }

    /// <summary>Replaces the state in one step: a kill leaves the old one or the new one.</summary>
    public void Write(string output)
    {
        var file = StateOf(output);
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(this, BatchJson.Default.Checkpoint));
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Removes what an interrupted run left.</summary>
    public static void Delete(string output)
    {
        File.Delete(StateOf(output));
        File.Delete(StateOf(output) + ".new");
    }

    /// <summary>A hash of everything that the output depends on.</summary>
    public static string FingerprintOf(IReadOnlyList<string> files, BatchOptions options, string model, float maxError)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            var info = new FileInfo(file);
            text.Append(CultureInfo.InvariantCulture, $"{info.FullName}|{info.Length}|{info.LastWriteTimeUtc.Ticks}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{model}|{maxError}|{options.OutputFormat}|{options.InputFormat}|{options.Delimiter}|{options.Encoding}|{options.TextColumn}|{options.IdColumn}\n");
        text.Append(CultureInfo.InvariantCulture, $"{string.Join(',', options.Only)}|{string.Join(',', options.Exclude)}|{options.Chapter}|{options.ColumnPerTheme}|{options.RowPerTheme}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>What a shard's output is, beside it, for <see cref="ShardMerge"/>.</summary>
internal sealed record ShardNote
{
    public required string Fingerprint { get; init; }

    public required int Index { get; init; }

    public required int Count { get; init; }

    /// <summary>Length of the header, which only the first shard's may keep.</summary>
    public required long Header { get; init; }

    public required long Bytes { get; init; }

    public required BatchSummary Summary { get; init; }

    public static string FileOf(string output) => output + ".shard.json";
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(ShardNote))]
internal sealed partial class BatchJson : JsonSerializerContext;
