namespace ThemeClassifier.Batches;

/// <summary>What to tag, where to and how.</summary>
public sealed record BatchOptions
{
    /// <summary>Name of standard input and standard output.</summary>
    public const string Standard = "-";

    /// <summary>Files and folders, read one after another; <see cref="Standard"/> is standard input.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The file to write; <see cref="Standard"/> is standard output.</summary>
    public required string Output { get; init; }

    /// <summary>csv, tsv, jsonl, xlsx, parquet, docx or pdf; null for the file's extension.</summary>
    public string? InputFormat { get; init; }

    /// <summary>csv, tsv, jsonl, xlsx or parquet; null for the file's extension.</summary>
    public string? OutputFormat { get; init; }

    /// <summary>Between the cells of the input; null to find it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Encoding of the input: utf-8, utf-16, utf-16be or windows-1252; null to find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Column with the statements; null for text, tekst, statement or reactie.</summary>
    public string? TextColumn { get; init; }

    /// <summary>Column with the ids; null for id, or the row's number.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Ids of the themes to look for; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Ids of the themes not to look for.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The chapter that all statements are known to belong to; null when it is not known.</summary>
    public string? Chapter { get; init; }

    /// <summary>Adds a column of 0 and 1 a theme.</summary>
    public bool ColumnPerTheme { get; init; }

    /// <summary>One row a statement and theme.</summary>
    public bool RowPerTheme { get; init; }

    /// <summary>Threads that classify; the output does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Goes on with what an interrupted run left.</summary>
    public bool Resume { get; init; }

    /// <summary>The part of the rows to do; null for all.</summary>
    public BatchShard? Shard { get; init; }
}

/// <summary>One of equal parts of the rows.</summary>
/// <param name="Index">1-based.</param>
/// <param name="Count">Number of parts.</param>
public sealed record BatchShard(int Index, int Count)
{
    /// <summary>Reads <c>i/n</c>.</summary>
    /// <returns>Null when it is something else.</returns>
    public static BatchShard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], System.Globalization.NumberStyles.None, null, out var index)
            && int.TryParse(parts[1], System.Globalization.NumberStyles.None, null, out var count)
            && index >= 1 && index <= count
            ? new BatchShard(index, count)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Index}/{Count}";

    /// <summary>The rows of this part, 0-based, the end exclusive.</summary>
    internal (long Start, long End) Of(long rows) => ((Index - 1) * rows / Count, Index * rows / Count);
}
