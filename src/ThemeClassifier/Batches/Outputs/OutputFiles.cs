using ThemeClassifier.Batches.Inputs;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>The output of a batch, by its format.</summary>
internal static class OutputFiles
{
    /// <exception cref="BatchException">The format is not written, or cannot do what was asked.</exception>
    public static BatchWriter Open(string format, RowReader input, AddedColumns added, Codebook codebook, BatchOptions options)
    {
        var isJson = format is "jsonl" or "ndjson";
        if (isJson && (options.ColumnPerTheme || options.RowPerTheme))
        {
            throw new BatchException("--wide and --long make columns; jsonl has the themes in its object");
        }

        BatchWriter writer = format switch
        {
            "csv" => new DelimitedWriter(OwnDelimiter(input) ?? ',', false, input.Columns, added, codebook, options),
            "tsv" => new DelimitedWriter('\t', false, input.Columns, added, codebook, options),
            "xlsx" => new WorkbookWriter(input.Columns, added, codebook, options),
            "parquet" => new ParquetRowWriter(input.Columns, added, codebook, options),
            "jsonl" or "ndjson" => new JsonLinesWriter(input.Columns),
            _ => throw new BatchException($"{options.Output}: expected csv, tsv, jsonl, xlsx or parquet but found '{format}'; name the format with --format"),
        };
        if (options.Output == BatchOptions.Standard && !writer.CanContinue)
        {
            throw new BatchException($"{format} cannot be written to standard output; name a file");
        }

        return options.Shard is null || writer.CanContinue
            ? writer
            : throw new BatchException($"--shard: expected csv, tsv or jsonl, which can be put one behind another, but found '{format}'");
    }

    /// <summary>The same file comes back: with the delimiter it had.</summary>
    private static char? OwnDelimiter(RowReader input) => (input as DelimitedReader)?.Delimiter;
}
