using System.Buffers.Text;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes bytes that were formatted before; only the duplicate group is filled in.</summary>
internal abstract class FormattedWriter : BatchWriter
{
    /// <summary>What stands for no group.</summary>
    protected abstract ReadOnlySpan<byte> NoGroup { get; }

    public override void Write(Stream stream, RowBatch batch, ReadOnlySpan<long> groups)
    {
        var bytes = batch.Output.WrittenSpan;
        var start = 0;
        Span<byte> number = stackalloc byte[20];
        foreach (var (offset, row) in batch.Gaps)
        {
            stream.Write(bytes[start..offset]);
            if (groups[row] == 0)
            {
                stream.Write(NoGroup);
            }
            else
            {
                Utf8Formatter.TryFormat(groups[row], number, out var written);
                stream.Write(number[..written]);
            }

            start = offset;
        }

        stream.Write(bytes[start..]);
    }
}
