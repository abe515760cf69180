using System.Buffers;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Reads CSV and TSV (RFC 4180). Libraries either stop at a broken row or let a stray quote swallow the rows
/// below it; here a quote counts only where a cell starts, and a broken row is reported and passed on.</summary>
internal sealed class DelimitedReader : RowReader
{
    private static readonly char[] Candidates = [',', ';', '\t'];

    private readonly CharacterSource _source;
    private readonly SearchValues<char> _stops;
    private readonly List<string> _columns = [];
    private long _line = 1;

    public DelimitedReader(string name, Stream stream, TextEncoding? encoding, char? delimiter, ColumnChoice choice)
        : base(name)
    {
        _source = new CharacterSource(stream, encoding);
        Delimiter = delimiter ?? FindDelimiter(choice);
        _stops = SearchValues.Create(Delimiter, '\n', '\r');
        ReadHeader();
        (TextColumn, IdColumn) = choice.Find(name, _columns);
    }

    public char Delimiter { get; }

    public override IReadOnlyList<string> Columns => _columns;

    public override long Position => _source.BytesRead;

    public override string Note =>
        $"{Name}: {TextEncodings.NameOf(_source.Encoding)}, delimiter {(Delimiter == '\t' ? "tab" : $"'{Delimiter}'")}";

    public override bool Read(RowBatch batch)
    {
        while (_columns.Count > 1 && _source.Fill() && _source.Pending[0] is '\r' or '\n')
        {
            EndLine();
        }

        if (!_source.Fill())
        {
            return false;
        }

        var line = _line;
        ref var row = ref batch.Add();
        var fault = ReadRecord(batch, ref row);
        if (_source.TakeFlaw() is { } flaw)
        {
            fault = $"expected {TextEncodings.NameOf(_source.Encoding)} but byte {flaw.Offset} is no part of a character (--encoding names another encoding)";
        }

        if (fault is null && row.Cells != _columns.Count)
        {
            fault = $"expected {_columns.Count} columns ({string.Join(", ", _columns)}) but found {row.Cells}";
        }

        if (fault is not null)
        {
            row.Error = $"{Name}, line {line}: {fault}";
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _source.Dispose();
        base.Dispose(disposing);
    }

    private string? ReadRecord(RowBatch batch, ref Row row)
    {
        string? fault = null;
        while (true)
        {
            var start = batch.Length;
            if (_source.Fill() && _source.Pending[0] == '"')
            {
                fault = ReadQuoted(batch) ?? fault;
            }

            var unquoted = batch.Length;
            ReadPlain(batch);
            if (fault is null && unquoted > start && batch.Length > unquoted)
            {
                fault = "expected a delimiter behind the closing quote";
            }

            batch.Cells.Add(batch.From(start));
            row.Cells++;
            if (!_source.Fill())
            {
                return fault;
            }

            if (_source.Pending[0] != Delimiter)
            {
                EndLine();
                return fault;
            }

            _source.Advance(1);
        }
    }

    private string? ReadQuoted(RowBatch batch)
    {
        var opened = _line;
        _source.Advance(1);
        while (_source.Fill())
        {
            var pending = _source.Pending;
            var quote = pending.IndexOf('"');
            var part = quote < 0 ? pending : pending[..quote];
            batch.Append(part);
            _line += part.Count('\n');
            _source.Advance(part.Length);
            if (quote < 0)
            {
                continue;
            }

            _source.Advance(1);
            if (!_source.Fill() || _source.Pending[0] != '"')
            {
                return null;
            }

            batch.Append('"');
            _source.Advance(1);
        }

        return $"the quote that opens in line {opened} is never closed";
    }

    private void ReadPlain(RowBatch batch)
    {
        while (_source.Fill())
        {
            var pending = _source.Pending;
            var stop = pending.IndexOfAny(_stops);
            batch.Append(stop < 0 ? pending : pending[..stop]);
            _source.Advance(stop < 0 ? pending.Length : stop);
            if (stop >= 0)
            {
                return;
            }
        }
    }

    private void EndLine()
    {
        var isReturn = _source.Pending[0] == '\r';
        _source.Advance(1);
        if (isReturn && _source.Fill() && _source.Pending[0] == '\n')
        {
            _source.Advance(1);
        }

        _line++;
    }

    private void ReadHeader()
    {
        if (!_source.Fill())
        {
            throw new BatchException($"{Name}: expected a header but the input is empty");
        }

        var batch = new RowBatch();
        ref var row = ref batch.Add();
        if (ReadRecord(batch, ref row) is { } fault)
        {
            throw new InputException($"{Name}, line 1: {fault}");
        }

        if (_source.TakeFlaw() is { } flaw)
        {
            throw new InputException($"{Name}, line 1: expected {TextEncodings.NameOf(_source.Encoding)} but byte {flaw.Offset} is no part of a character; name the encoding with --encoding");
        }

        for (var i = 0; i < row.Cells; i++)
        {
            _columns.Add(batch.Cell(row, i).ToString());
        }
    }

    /// <summary>The delimiter under which the header has the column with the statements; else the most frequent.</summary>
    private char FindDelimiter(ColumnChoice choice)
    {
        _source.Fill();
        var text = _source.Pending;
        var end = text.IndexOfAny('\r', '\n');
        var header = (end < 0 ? text : text[..end]).ToString();
        var outside = string.Concat(header.Split('"').Where((_, i) => i % 2 == 0));
        var ranked = Candidates.Select(candidate => (Delimiter: candidate, Count: outside.Count(c => c == candidate), Fits: choice.HasText([.. header.Split(candidate).Select(name => name.Trim('"'))])))
            .OrderByDescending(candidate => candidate.Fits).ThenByDescending(candidate => candidate.Count).ToArray();
        return ranked[0].Fits == ranked[1].Fits && ranked[0].Count == ranked[1].Count && ranked[0].Count > 0
            ? throw new BatchException($"{Name}: the delimiter is not clear from the header; name it with --delimiter")
            : ranked[0].Delimiter;
    }
}
