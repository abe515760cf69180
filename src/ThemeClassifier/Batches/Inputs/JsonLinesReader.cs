using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThemeClassifier.Batches.Outputs;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Reads one JSON object a line.</summary>
internal sealed class JsonLinesReader : RowReader
{
    /// <summary>So many lines may be broken before the first object that shows the fields.</summary>
    private const int MostLinesAhead = 1000;

    private readonly CharacterSource _source;
    private readonly List<string> _columns = [];
    private readonly Queue<(string Content, string? Error, long Line)> _ahead = [];
    private readonly RowBatch _buffer = new();
    private long _line = 1;

    public JsonLinesReader(string name, Stream stream, TextEncoding? encoding, ColumnChoice choice)
        : base(name)
    {
        _source = new CharacterSource(stream, encoding);
        ReadColumns();
        (TextColumn, IdColumn) = choice.Find(name, _columns);
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override long Position => _source.BytesRead;

    public override bool Read(RowBatch batch)
    {
        if (_ahead.TryDequeue(out var ahead))
        {
            ref var early = ref batch.Add();
            (early.Raw, early.Error, early.Line) = (batch.Store(ahead.Content), ahead.Error, ahead.Line);
            return true;
        }

        return ReadLine(batch);
    }

    public override void Resolve(RowBatch batch, bool cells)
    {
        foreach (ref var row in batch.Rows)
        {
            var raw = batch[row.Raw];
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(raw.Length));
            try
            {
                Resolve(batch, ref row, bytes.AsSpan(0, Encoding.UTF8.GetBytes(raw, bytes)), cells);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                row.Error ??= $"{Name}, line {row.Line}: expected one JSON object but found something else: {Shown(exception)}";
                row.Raw = default == row.Raw ? row.Raw : AsObject(batch, row);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        _source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A line that is no object is passed on inside one.</summary>
    private static Piece AsObject(RowBatch batch, in Row row) =>
        batch.Store(new JsonObject { ["line"] = batch[row.Raw].ToString() }.ToJsonString(JsonLinesWriter.Options));

    private static string Shown(Exception exception) => exception.Message.Split(" LineNumber", 2)[0];

    private void Resolve(RowBatch batch, ref Row row, ReadOnlySpan<byte> bytes, bool cells)
    {
        var json = new Utf8JsonReader(bytes);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("the line is no object.");
        }

        Span<Piece> found = cells ? new Piece[_columns.Count] : [];
        var (sawText, sawOwn) = (false, false);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isText = json.ValueTextEquals(_columns[TextColumn]);
            var isId = IdColumn >= 0 && json.ValueTextEquals(_columns[IdColumn]);
            sawOwn |= json.ValueTextEquals(JsonLinesWriter.OwnName);
            var column = cells ? _columns.IndexOf(json.GetString()!) : -1;
            json.Read();
            if (isText && json.TokenType != JsonTokenType.String)
            {
                row.Error ??= $"{Name}, line {row.Line}: expected text in '{_columns[TextColumn]}' but found {json.TokenType}";
            }

            if (!isText && !isId && !cells)
            {
                json.Skip();
                continue;
            }

            var value = Value(batch, bytes, ref json);
            row.Text = isText ? value : row.Text;
            row.Id = isId ? value : row.Id;
            sawText |= isText;
            if (column >= 0)
            {
                found[column] = value;
            }
            else if (cells)
            {
                row.Error ??= $"{Name}, line {row.Line}: the object has a field that the first object has not; for a table all objects need the same fields";
            }
        }

        if (json.TokenType != JsonTokenType.EndObject || json.Read())
        {
            throw new JsonException("there is something behind the object.");
        }

        row.Error ??= sawText ? null : $"{Name}, line {row.Line}: expected a field '{_columns[TextColumn]}'";
        if (cells)
        {
            (row.FirstCell, row.Cells) = (batch.Cells.Count, found.Length);
            batch.Cells.AddRange(found);
        }

        if (sawOwn)
        {
            var node = JsonNode.Parse(bytes)!.AsObject();
            node.Remove(JsonLinesWriter.OwnName);
            row.Raw = batch.Store(node.ToJsonString(JsonLinesWriter.Options));
        }
    }

    private static Piece Value(RowBatch batch, ReadOnlySpan<byte> bytes, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return batch.Store(json.GetString());
            case JsonTokenType.Null:
                return default;
            default:
                var start = (int)json.TokenStartIndex;
                json.Skip();
                return batch.Store(Encoding.UTF8.GetString(bytes[start..(int)json.BytesConsumed]));
        }
    }

    private bool ReadLine(RowBatch batch)
    {
        var line = _line;
        var start = batch.Length;
        while (_source.Fill())
        {
            var pending = _source.Pending;
            var end = pending.IndexOf('\n');
            batch.Append(end < 0 ? pending : pending[..end]);
            _source.Advance(end < 0 ? pending.Length : end + 1);
            if (end < 0)
            {
                continue;
            }

            _line++;
            if (batch[batch.From(start)].IsWhiteSpace())
            {
                (start, line) = (batch.Length, _line);
                continue;
            }

            break;
        }

        if (batch[batch.From(start)].IsWhiteSpace())
        {
            return false;
        }

        ref var row = ref batch.Add();
        row.Line = line;
        row.Raw = batch.From(start);
        if (batch[row.Raw][^1] == '\r')
        {
            row.Raw = new Piece(start, row.Raw.Length - 1);
        }

        if (_source.TakeFlaw() is { } flaw)
        {
            row.Error = $"{Name}, line {line}: expected {TextEncodings.NameOf(_source.Encoding)} but byte {flaw.Offset} is no part of a character";
        }

        return true;
    }

    private void ReadColumns()
    {
        while (_ahead.Count < MostLinesAhead && ReadLine(_buffer))
        {
            var line = _buffer[_buffer.Rows[0].Raw].ToString();
            _ahead.Enqueue((line, _buffer.Rows[0].Error, _buffer.Rows[0].Line));
            _buffer.Clear();
            try
            {
                if (JsonNode.Parse(line) is JsonObject first)
                {
                    _columns.AddRange(first.Select(field => field.Key).Where(name => name != JsonLinesWriter.OwnName));
                    return;
                }
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException)
            {
                // an error row; the next line may show the fields
            }
        }

        throw new InputException(_ahead.Count == 0
            ? $"{Name}: expected one JSON object a line but the input is empty"
            : $"{Name}: expected one JSON object a line but none of the first {_ahead.Count} lines is one");
    }
}
