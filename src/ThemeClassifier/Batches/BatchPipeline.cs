using System.Threading.Channels;
using ThemeClassifier.Batches.Inputs;
using ThemeClassifier.Batches.Outputs;
using ThemeClassifier.Batches.Rows;
using ThemeClassifier.Batches.Tagging;

namespace ThemeClassifier.Batches;

/// <summary>Reads, classifies on several threads and writes in order. A fixed number of chunks is under way, whatever the
/// size of the input.</summary>
internal sealed class BatchPipeline(IReadOnlyList<RowReader> readers, BatchWriter writer, Tagger tagger, int jobs)
{
    /// <summary>A chunk under way; <see cref="Done"/> when it is ready to be written.</summary>
    /// <param name="Batch">The rows.</param>
    /// <param name="IsWritten">False for rows of an earlier run or an earlier shard: only their texts are remembered.</param>
    /// <param name="Part">Part of the input that was read behind it.</param>
    private sealed record Chunk(RowBatch Batch, bool IsWritten, double? Part)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Rows to write, 0-based, end exclusive; null for all.</summary>
    public (long Start, long End)? Range { get; init; }

    public Action<BatchProgress>? Progress { get; init; }

    public long? TotalBytes { get; init; }

    /// <summary>Number of rows, without doing anything with them.</summary>
    public static long Count(IReadOnlyList<RowReader> readers)
    {
        var batch = new RowBatch();
        var count = 0L;
        foreach (var reader in readers)
        {
            while (reader.Read(batch))
            {
                count++;
                if (batch.IsFull)
                {
                    batch.Clear();
                }
            }

            batch.Clear();
        }

        return count;
    }

    /// <summary>Runs until the end of the input.</summary>
    /// <param name="stream">The output, at its end.</param>
    /// <param name="summary">What an earlier run did; counts on.</param>
    /// <param name="written">Told the number of rows in the output after each chunk.</param>
    /// <param name="cancellation">Stops.</param>
    public void Run(Stream stream, BatchSummary summary, Action<long> written, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = (2 * jobs) + 1;
        var free = Channel.CreateUnbounded<RowBatch>();
        var toDo = Channel.CreateUnbounded<Chunk>();
        var inOrder = Channel.CreateUnbounded<Chunk>();
        for (var i = 0; i < underWay; i++)
        {
            free.Writer.TryWrite(new RowBatch());
        }

        var skipped = summary.Rows;
        Task[] tasks =
        [
            Guarded(() => ReadAsync(skipped, free.Reader, toDo.Writer, inOrder.Writer, stop.Token)),
            .. Enumerable.Range(0, jobs).Select(_ => Guarded(() => WorkAsync(toDo.Reader, stop.Token))),
            Guarded(() => WriteAsync(stream, summary, written, inOrder.Reader, free.Writer, stop.Token)),
        ];

        // The first failure stops the others; it is the one to report, not their being stopped.
        var all = Task.WhenAll(tasks);
        all.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        if (all.Exception?.InnerExceptions.FirstOrDefault(exception => exception is not OperationCanceledException) is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        cancellation.ThrowIfCancellationRequested();

        Task Guarded(Func<Task> work) => Task.Run(async () =>
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }, CancellationToken.None);
    }

    private async Task ReadAsync(
        long skipped, ChannelReader<RowBatch> free, ChannelWriter<Chunk> toDo, ChannelWriter<Chunk> inOrder, CancellationToken stop)
    {
        var (start, end) = Range ?? (0, long.MaxValue);
        var firstWritten = start + skipped;
        var (row, bytesBefore) = (0L, 0L);
        foreach (var reader in readers)
        {
            var more = true;
            while (more && row < end)
            {
                var batch = await free.ReadAsync(stop).ConfigureAwait(false);
                batch.Clear();
                batch.Source = reader;
                var isWritten = row >= firstWritten;
                var limit = isWritten ? end : firstWritten;
                while (!batch.IsFull && row < limit && (more = reader.Read(batch)))
                {
                    batch.Rows[^1].Number = ++row;
                }

                var chunk = new Chunk(batch, isWritten, (double)(bytesBefore + reader.Position) / TotalBytes);
                await inOrder.WriteAsync(chunk, stop).ConfigureAwait(false);
                await toDo.WriteAsync(chunk, stop).ConfigureAwait(false);
            }

            bytesBefore += reader.Position;
        }

        toDo.Complete();
        inOrder.Complete();
    }

    private async Task WorkAsync(ChannelReader<Chunk> toDo, CancellationToken stop)
    {
        await foreach (var chunk in toDo.ReadAllAsync(stop).ConfigureAwait(false))
        {
            var batch = chunk.Batch;
            batch.Source!.Resolve(batch, writer.NeedsCells);
            for (var i = 0; i < batch.Count; i++)
            {
                ref readonly var row = ref batch.Rows[i];
                batch.Signatures[i] = row.Error is null ? TextSignature.Of(batch[row.Text]) : default;
            }

            if (chunk.IsWritten)
            {
                tagger.Classify(batch);
                writer.Format(batch);
            }

            chunk.Done.SetResult();
        }
    }

    private async Task WriteAsync(
        Stream stream, BatchSummary summary, Action<long> written, ChannelReader<Chunk> inOrder, ChannelWriter<RowBatch> free, CancellationToken stop)
    {
        var duplicates = new DuplicateIndex();
        var groups = new long[RowBatch.MostRows];
        await foreach (var chunk in inOrder.ReadAllAsync(stop).ConfigureAwait(false))
        {
            await chunk.Done.Task.WaitAsync(stop).ConfigureAwait(false);
            var batch = chunk.Batch;
            for (var i = 0; i < batch.Count; i++)
            {
                groups[i] = duplicates.Add(batch.Rows[i].Number, batch.Signatures[i]);
                if (chunk.IsWritten)
                {
                    summary.Add(batch.Results[i], batch.Rows[i].Error);
                }
            }

            (summary.DuplicateGroups, summary.DuplicateRows) = (duplicates.Groups, duplicates.Rows);
            if (chunk.IsWritten && batch.Count > 0)
            {
                writer.Write(stream, batch, groups.AsSpan(0, batch.Count));
                written(summary.Rows);
                Progress?.Invoke(new BatchProgress(summary.Rows, chunk.Part));
            }

            await free.WriteAsync(batch, stop).ConfigureAwait(false);
        }
    }
}
