using System.Text.Json;

namespace ThemeClassifier.Batches;

/// <summary>Puts the outputs of shards together to the bytes that one run would have written.</summary>
public static class ShardMerge
{
    /// <summary>Merges.</summary>
    /// <param name="shards">All outputs of one batch, in any order, each with the note that lies beside it.</param>
    /// <param name="output">The file to write; appears when it is whole.</param>
    /// <returns>The summary of the whole; its duplicates are those of the last shard, which knew all rows.</returns>
    /// <exception cref="BatchException">One is missing, given twice, or of another batch.</exception>
    /// <exception cref="InputException">One cannot be read, or is not as its shard left it.</exception>
    public static BatchSummary Run(IReadOnlyList<string> shards, string output)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(output);
        var notes = shards.Select(file => (File: file, Note: Read(file))).OrderBy(shard => shard.Note.Index).ToArray();
        Check(notes, output);
        var partial = Checkpoint.PartialOf(output);
        using (var target = File.Create(partial))
        {
            foreach (var (file, note) in notes)
            {
                using var source = File.OpenRead(file);
                source.Seek(note.Index == 1 ? 0 : note.Header, SeekOrigin.Begin);
                source.CopyTo(target);
            }

            target.Flush(flushToDisk: true);
        }

        File.Move(partial, output, overwrite: true);
        return Sum([.. notes.Select(shard => shard.Note.Summary)]);
    }

    private static ShardNote Read(string file)
    {
        try
        {
            var note = JsonSerializer.Deserialize(File.ReadAllBytes(ShardNote.FileOf(file)), BatchJson.Default.ShardNote)!;
            var length = new FileInfo(file).Length;
            return length == note.Bytes
                ? note
                : throw new InputException($"{file}: expected {note.Bytes} bytes, as its shard wrote, but found {length}; run the shard again");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InputException($"{file}: expected the output of a shard with {ShardNote.FileOf(file)} beside it: {exception.Message}", exception);
        }
    }

    private static void Check((string File, ShardNote Note)[] shards, string output)
    {
        if (shards.Length == 0)
        {
            throw new BatchException("merge: expected the outputs of all shards");
        }

        var first = shards[0];
        if (shards.FirstOrDefault(shard => shard.Note.Fingerprint != first.Note.Fingerprint || shard.Note.Count != first.Note.Count) is { File: not null } other)
        {
            throw new BatchException($"{other.File}: is of another batch than {first.File} (other inputs, options, model or number of shards)");
        }

        var found = shards.Select(shard => shard.Note.Index).ToArray();
        if (!found.SequenceEqual(Enumerable.Range(1, first.Note.Count)))
        {
            throw new BatchException($"merge: expected each of the shards 1 to {first.Note.Count} once but found {string.Join(", ", found)}");
        }

        if (shards.Any(shard => Path.GetFullPath(shard.File) == Path.GetFullPath(output)))
        {
            throw new BatchException($"{output}: the output would replace a shard; name another file");
        }
    }

    private static BatchSummary Sum(BatchSummary[] parts)
    {
        var sum = new BatchSummary { Model = parts[0].Model, DuplicateGroups = parts[^1].DuplicateGroups, DuplicateRows = parts[^1].DuplicateRows };
        foreach (var part in parts)
        {
            sum.Rows += part.Rows;
            sum.Assigned += part.Assigned;
            sum.Uncertain += part.Uncertain;
            sum.NoTheme += part.NoTheme;
            sum.Errors += part.Errors;
            AddCounts(sum.Themes, part.Themes);
            AddCounts(sum.Chapters, part.Chapters);
            foreach (var error in part.FirstErrors.Take(BatchSummary.MostErrors - sum.FirstErrors.Count))
            {
                sum.FirstErrors.Add(error);
            }
        }

        return sum;
    }

    private static void AddCounts(IDictionary<string, long> sum, IDictionary<string, long> part)
    {
        foreach (var (id, count) in part)
        {
            sum[id] = sum.TryGetValue(id, out var before) ? before + count : count;
        }
    }
}
