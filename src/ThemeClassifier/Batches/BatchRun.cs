using System.Diagnostics;
using System.Text.Json;
using ThemeClassifier.Batches.Inputs;
using ThemeClassifier.Batches.Outputs;
using ThemeClassifier.Batches.Tagging;

namespace ThemeClassifier.Batches;

/// <summary>How far a batch is.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="Part">Part of the input that was read, in [0, 1]; null when it is not known.</param>
public readonly record struct BatchProgress(long Rows, double? Part);

/// <summary>Tags whole files.</summary>
public static class BatchRun
{
    /// <summary>Runs a batch. The output appears under its name when it is whole.</summary>
    /// <param name="model">Classifies.</param>
    /// <param name="options">What to do.</param>
    /// <param name="note">Receives what a user should know, such as the encoding that was found.</param>
    /// <param name="progress">Told about each chunk, in order.</param>
    /// <param name="cancellation">Stops within a chunk; what was written can be resumed.</param>
    /// <exception cref="BatchException">It cannot be run as asked; nothing was written.</exception>
    /// <exception cref="InputException">An input cannot be read.</exception>
    public static BatchSummary Run(
        ThemeModel model, BatchOptions options, Action<string>? note = null, Action<BatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var files = InputFiles.Find(options.Inputs);
        Check(options, files);
        var format = InputFiles.FormatOf(options.Output, options.OutputFormat);
        var range = ShardRange(files, options);
        var readers = InputFiles.Open(files, options);
        try
        {
            var columns = readers[0].Columns;
            var added = AddedColumns.For(columns, model.Codebook, options);
            var writer = OutputFiles.Open(format, readers[0], added, model.Codebook, options);
            foreach (var text in readers.Select(reader => reader.Note).OfType<string>().Concat(format is "jsonl" or "ndjson" ? [] : added.Renamed.Select(name => "the input has that column already: " + name)))
            {
                note?.Invoke(text);
            }

            var tagger = new Tagger(model, options, writer.Ranking);
            var pipeline = new BatchPipeline(readers, writer, tagger, options.Jobs) { Range = range, Progress = progress, TotalBytes = SizeOf(files) };
            return options.Output == BatchOptions.Standard
                ? ToStandardOutput(pipeline, writer, model, cancellation)
                : ToFile(pipeline, writer, model, options, Checkpoint.FingerprintOf(files, options, model.Id, model.Policy.LeastFirst), cancellation);
        }
        finally
        {
            foreach (var reader in readers)
            {
                reader.Dispose();
            }
        }
    }

    private static BatchSummary ToStandardOutput(BatchPipeline pipeline, BatchWriter writer, ThemeModel model, CancellationToken cancellation)
    {
        using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var summary = new BatchSummary { Model = model.Id };
        writer.Start(stream);
        var watch = Stopwatch.StartNew();
        pipeline.Run(stream, summary, _ => stream.Flush(), cancellation);
        writer.Complete(stream, summary);
        stream.Flush();
        summary.Seconds = watch.Elapsed.TotalSeconds;
        return summary;
    }

    private static BatchSummary ToFile(
        BatchPipeline pipeline, BatchWriter writer, ThemeModel model, BatchOptions options, string fingerprint, CancellationToken cancellation)
    {
        var output = options.Output;
        var shard = options.Shard is { } part ? $"{fingerprint}|{part}" : fingerprint;
        var earlier = options.Resume && writer.CanContinue ? Checkpoint.Read(output, shard) : null;
        var summary = earlier?.Summary ?? new BatchSummary { Model = model.Id };
        summary.Resumed = summary.Rows;
        var watch = Stopwatch.StartNew();
        long header = 0;
        if (earlier is null)
        {
            Checkpoint.Delete(output);
        }

        // Unfinished work keeps its place beside the target; it is renamed when it is whole.
        var partial = Checkpoint.PartialOf(output);
        using (var stream = new FileStream(partial, earlier is null ? FileMode.Create : FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 16))
        {
            if (earlier is null)
            {
                writer.Start(stream);
            }
            else
            {
                stream.SetLength(earlier.Bytes);
                stream.Seek(0, SeekOrigin.End);
            }

            header = HeaderLength(writer);
            pipeline.Run(
                stream,
                summary,
                done =>
                {
                    if (writer.CanContinue)
                    {
                        stream.Flush();
                        new Checkpoint { Fingerprint = shard, RowsDone = done, Bytes = stream.Position, Summary = summary }.Write(output);
                    }
                },
                cancellation);
            writer.Complete(stream, summary);
            stream.Flush(flushToDisk: true);
            summary.Seconds = watch.Elapsed.TotalSeconds;
            if (options.Shard is { } own)
            {
                var about = new ShardNote { Fingerprint = fingerprint, Index = own.Index, Count = own.Count, Header = header, Bytes = stream.Length, Summary = summary };
                File.WriteAllBytes(ShardNote.FileOf(output), JsonSerializer.SerializeToUtf8Bytes(about, BatchJson.Default.ShardNote));
            }
        }

        File.Move(partial, output, overwrite: true);
        Checkpoint.Delete(output);
        return summary;
    }

    private static long HeaderLength(BatchWriter writer)
    {
        if (!writer.CanContinue)
        {
            return 0;
        }

        using var header = new MemoryStream();
        writer.Start(header);
        return header.Length;
    }

    private static (long Start, long End)? ShardRange(IReadOnlyList<string> files, BatchOptions options)
    {
        if (options.Shard is not { } shard)
        {
            return null;
        }

        var readers = InputFiles.Open(files, options);
        try
        {
            return shard.Of(BatchPipeline.Count(readers));
        }
        finally
        {
            foreach (var reader in readers)
            {
                reader.Dispose();
            }
        }
    }

    private static long? SizeOf(IReadOnlyList<string> files) =>
        files.Contains(BatchOptions.Standard) ? null : files.Sum(file => new FileInfo(file).Length);

    private static void Check(BatchOptions options, IReadOnlyList<string> files)
    {
        if (options.Jobs < 1)
        {
            throw new BatchException($"--jobs: expected at least 1 but found {options.Jobs}");
        }

        if ((options.Resume || options.Shard is not null) && (files.Contains(BatchOptions.Standard) || options.Output == BatchOptions.Standard))
        {
            throw new BatchException("--resume and --shard need files: standard input and output cannot be read again");
        }

        if (options.ColumnPerTheme && options.RowPerTheme)
        {
            throw new BatchException("--wide and --long exclude each other");
        }

        if (options.Output == BatchOptions.Standard)
        {
            return;
        }

        var target = Path.GetFullPath(options.Output);
        if (Directory.Exists(target))
        {
            throw new BatchException($"{options.Output}: expected a file to write but this is a folder");
        }

        if (files.Any(file => file != BatchOptions.Standard && Path.GetFullPath(file) == target))
        {
            throw new BatchException($"{options.Output}: the output would replace an input; name another file");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new BatchException($"{options.Output}: there is no folder {Path.GetDirectoryName(target)}");
        }
    }
}
