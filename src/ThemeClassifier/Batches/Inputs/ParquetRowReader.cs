using System.Globalization;
using Parquet;
using Parquet.Schema;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Reads a Parquet file, a row group at a time. Numbers and dates become text in the invariant culture.</summary>
internal sealed class ParquetRowReader : RowReader
{
    private readonly Stream _stream;
    private readonly ParquetReader _file;
    private readonly DataField[] _fields;
    private readonly string[] _columns;
    private readonly string[] _cells;
    private string[][] _group = [];
    private int _nextGroup;
    private int _row;
    private int _rows;

    public ParquetRowReader(string name, Stream stream, ColumnChoice choice)
        : base(name)
    {
        _stream = stream;
        _file = Guarded(() => ParquetReader.CreateAsync(stream));
        _fields = _file.Schema.DataFields;
        _columns = [.. _fields.Select(field => field.Path.ToString())];
        _cells = new string[_columns.Length];
        if (_fields.FirstOrDefault(field => field.IsArray || field.MaxRepetitionLevel > 0) is { } nested)
        {
            throw new InputException($"{name}: expected plain columns but '{nested.Path}' is a list; leave it out");
        }

        (TextColumn, IdColumn) = choice.Find(name, _columns);
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override long Position => _file.RowGroupCount == 0 ? 0 : _stream.Length * _nextGroup / _file.RowGroupCount;

    public override bool Read(RowBatch batch)
    {
        while (_row == _rows)
        {
            if (_nextGroup == _file.RowGroupCount)
            {
                return false;
            }

            _group = Guarded(() => ReadGroupAsync(_nextGroup));
            _nextGroup++;
            _row = 0;
        }

        for (var column = 0; column < _cells.Length; column++)
        {
            _cells[column] = _group[column][_row];
        }

        AddRow(batch, _cells);
        _row++;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _file.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private async Task<string[][]> ReadGroupAsync(int index)
    {
        using var group = _file.OpenRowGroupReader(index);
        _rows = (int)group.RowCount;
        var columns = new string[_fields.Length][];
        foreach (var (i, field) in _fields.Index())
        {
            columns[i] = await ReadColumnAsync(group, field, _rows).ConfigureAwait(false);
        }

        return columns;
    }

    private async Task<string[]> ReadColumnAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        var type = Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory()!).ConfigureAwait(false);
            return [.. texts.Select(text => text ?? "")];
        }

        return type == typeof(int) ? await NumbersAsync<int>().ConfigureAwait(false)
            : type == typeof(long) ? await NumbersAsync<long>().ConfigureAwait(false)
            : type == typeof(double) ? await NumbersAsync<double>().ConfigureAwait(false)
            : type == typeof(float) ? await NumbersAsync<float>().ConfigureAwait(false)
            : type == typeof(decimal) ? await NumbersAsync<decimal>().ConfigureAwait(false)
            : type == typeof(bool) ? await NumbersAsync<bool>().ConfigureAwait(false)
            : type == typeof(DateTime) ? await NumbersAsync<DateTime>().ConfigureAwait(false)
            : throw new InputException($"{Name}: column '{field.Path}' has the type {type.Name}, which is not read; write it as text");

        async Task<string[]> NumbersAsync<T>()
            where T : struct, IConvertible
        {
            if (field.IsNullable)
            {
                var values = new T?[rows];
                await group.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
                return [.. values.Select(value => value is { } some ? Shown(some) : "")];
            }

            var all = new T[rows];
            await group.ReadAsync<T>(field, all.AsMemory()).ConfigureAwait(false);
            return [.. all.Select(value => Shown(value))];
        }
    }

    private static string Shown<T>(T value)
        where T : struct, IConvertible => value is DateTime date
        ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    private T Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not (InputException or BatchException or OutOfMemoryException))
        {
            throw new InputException($"{Name}: is no Parquet file that can be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
