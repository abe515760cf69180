namespace ThemeClassifier.Batches.Inputs;

/// <summary>The inputs of a batch, found and opened.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = ["csv", "tsv", "jsonl", "ndjson", "xlsx", "parquet", "docx", "pdf"];

    /// <summary>Files as given, and of a folder every file that can be read, in the order of their names.</summary>
    /// <exception cref="BatchException">One is not there, or a folder has nothing to read.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> inputs)
    {
        if (inputs.Count == 0)
        {
            throw new BatchException("expected at least one input");
        }

        var files = new List<string>();
        foreach (var input in inputs)
        {
            if (input == BatchOptions.Standard || File.Exists(input))
            {
                files.Add(input);
            }
            else if (Directory.Exists(input))
            {
                var found = Directory.EnumerateFiles(input).Where(file => Extensions.Contains(ExtensionOf(file))).Order(StringComparer.Ordinal).ToArray();
                files.AddRange(found.Length > 0 ? found : throw new BatchException($"{input}: expected files to read ({string.Join(", ", Extensions)}) but the folder has none"));
            }
            else
            {
                throw new BatchException($"{input}: there is no such file or folder");
            }
        }

        return files;
    }

    /// <summary>Opens all inputs, so that what is wrong with the last header shows before the first row is read.</summary>
    public static IReadOnlyList<RowReader> Open(IReadOnlyList<string> files, BatchOptions options)
    {
        var readers = new List<RowReader>();
        try
        {
            foreach (var file in files)
            {
                var reader = Open(file, options);
                readers.Add(reader);
                if (!reader.Columns.SequenceEqual(readers[0].Columns) && reader is not JsonLinesReader)
                {
                    throw new BatchException($"{file}: expected the columns of {readers[0].Name} ({string.Join(", ", readers[0].Columns)}) but found {string.Join(", ", reader.Columns)}");
                }
            }

            return readers;
        }
        catch
        {
            readers.ForEach(reader => reader.Dispose());
            throw;
        }
    }

    /// <summary>The format of a file.</summary>
    public static string FormatOf(string file, string? given) => given ?? (file == BatchOptions.Standard ? "csv" : ExtensionOf(file));

    private static RowReader Open(string file, BatchOptions options)
    {
        var isStandard = file == BatchOptions.Standard;
        var name = isStandard ? "stdin" : file;
        var choice = new ColumnChoice(options.TextColumn, options.IdColumn);
        TextEncoding? encoding = options.Encoding is { } given ? TextEncodings.Parse(given) : null;
        var format = FormatOf(file, options.InputFormat);
        Stream stream;
        try
        {
            stream = isStandard ? Console.OpenStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{name}: cannot be read: {exception.Message}", exception);
        }

        try
        {
            return format switch
            {
                "csv" or "tsv" => new DelimitedReader(name, stream, encoding, options.Delimiter, choice),
                "jsonl" or "ndjson" => new JsonLinesReader(name, stream, encoding, choice),
                "parquet" => new ParquetRowReader(name, Seekable(name, stream), choice),
                "docx" => DocumentReader.Word(name, Seekable(name, stream)),
                "pdf" => DocumentReader.Pdf(name, Seekable(name, stream)),
                "xlsx" => new WorkbookReader(name, Seekable(name, stream), choice),
                _ => throw new BatchException($"{name}: expected one of {string.Join(", ", Extensions)} but found '{format}'; name the format with --input-format"),
            };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Packages are read from their end; standard input is held in memory for it.</summary>
    private static Stream Seekable(string name, Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > PackageLimits.MostBytes)
            {
                throw new InputException($"{name}: expected at most {PackageLimits.MostBytes >> 20} MB but found more; give a file");
            }
        }

        whole.Position = 0;
        return whole;
    }

    private static string ExtensionOf(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
}
