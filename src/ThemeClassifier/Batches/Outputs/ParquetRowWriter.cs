using Parquet;
using Parquet.Schema;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes a Parquet file: the input's columns as text, probabilities and groups as numbers.</summary>
internal sealed class ParquetRowWriter : BatchWriter
{
    private const int RowsInGroup = 50_000;

    private readonly IReadOnlyList<string> _columns;
    private readonly Codebook _codebook;
    private readonly BatchOptions _options;
    private readonly DataField[] _fields;
    private readonly bool[] _isNumber;
    private readonly List<object?>[] _values;
    private ParquetWriter? _file;

    public ParquetRowWriter(IReadOnlyList<string> columns, AddedColumns added, Codebook codebook, BatchOptions options)
    {
        (_columns, _codebook, _options) = (columns, codebook, options);
        if (columns.Distinct(StringComparer.Ordinal).Count() != columns.Count || columns.Contains(""))
        {
            throw new BatchException("parquet needs a name of its own for every column of the input");
        }

        var numbers = new HashSet<int>(options.RowPerTheme ? [2, 4] : [4]) { added.Names.Count - 2 };
        for (var i = 6; i < added.Names.Count - 2; i++)
        {
            numbers.Add(i);
        }

        _fields =
        [
            .. columns.Select(name => new DataField(name, typeof(string), isNullable: true)),
            .. added.Names.Select((name, i) => new DataField(name, numbers.Contains(i) ? typeof(double) : typeof(string), isNullable: true)),
        ];
        _isNumber = [.. Enumerable.Range(0, _fields.Length).Select(i => numbers.Contains(i - columns.Count))];
        _values = [.. _fields.Select(_ => new List<object?>())];
    }

    /// <summary>The table of contents is at the end.</summary>
    public override bool CanContinue => false;

    public override void Start(Stream stream) => _file = ParquetWriter.CreateAsync(new ParquetSchema(_fields), stream).GetAwaiter().GetResult();

    public override void Write(Stream stream, RowBatch batch, ReadOnlySpan<long> groups)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var row = ref batch.Rows[i];
            foreach (var added in AddedValues.Of(batch.Results[i], row.Error, groups[i], _codebook, _options))
            {
                for (var column = 0; column < _columns.Count; column++)
                {
                    _values[column].Add(AddedValues.InputCell(batch, row, column, _columns.Count));
                }

                for (var column = 0; column < added.Length; column++)
                {
                    _values[_columns.Count + column].Add(added[column]);
                }
            }
        }

        if (_values[0].Count >= RowsInGroup)
        {
            WriteGroupAsync().GetAwaiter().GetResult();
        }
    }

    public override void Complete(Stream stream, BatchSummary summary)
    {
        WriteGroupAsync().GetAwaiter().GetResult();
        _file!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task WriteGroupAsync()
    {
        using var group = _file!.CreateRowGroup();
        foreach (var (i, field) in _fields.Index())
        {
            if (!_isNumber[i])
            {
                await group.WriteAsync(field, (IReadOnlyCollection<string>)[.. _values[i].Select(value => (string)value!)]).ConfigureAwait(false);
            }
            else
            {
                await group.WriteAsync<double>(field, new ReadOnlyMemory<double?>([.. _values[i].Select(value => (double?)value)])).ConfigureAwait(false);
            }

            _values[i].Clear();
        }
    }
}
