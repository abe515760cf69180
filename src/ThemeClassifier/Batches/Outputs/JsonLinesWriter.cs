using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThemeClassifier.Batches.Rows;
using ThemeClassifier.Reporting;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes the input's object, or the row as an object, with the classification in it.</summary>
internal sealed class JsonLinesWriter(IReadOnlyList<string> columns) : FormattedWriter
{
    public const string OwnName = "classification";

    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonEncodedText[] _columns = [.. columns.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    public override bool NeedsCells => false;

    public override int Ranking => ThemeModel.DefaultRanking;

    protected override ReadOnlySpan<byte> NoGroup => "null"u8;

    public override void Start(Stream stream)
    {
    }

    public override void Format(RowBatch batch)
    {
        var output = batch.Output;
        var json = _json ??= new Utf8JsonWriter(output, ClassificationJson.Options);
        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var row = ref batch.Rows[i];
            if (row.Raw.Length > 0)
            {
                Given(output, batch[row.Raw]);
            }
            else
            {
                json.Reset(output);
                Cells(json, batch, row);
                json.Flush();
                Continue(output);
            }

            output.Write("\"classification\":"u8);
            json.Reset(output);
            ClassificationJson.Write(json, batch.Results[i]);
            json.Flush();
            Continue(output);
            output.Write("\"duplicate_group\":"u8);
            batch.Gaps.Add((output.WrittenCount, i));
            output.Write("}}\n"u8);
        }
    }

    private static void Given(ArrayBufferWriter<byte> output, ReadOnlySpan<char> raw)
    {
        raw = raw[..raw.LastIndexOf('}')].Trim();
        var space = output.GetSpan(3 * raw.Length);
        output.Advance(Encoding.UTF8.GetBytes(raw, space));
        if (raw[^1] != '{')
        {
            output.Write(","u8);
        }
    }

    private void Cells(Utf8JsonWriter json, RowBatch batch, in Row row)
    {
        json.WriteStartObject();
        for (var column = 0; column < _columns.Length; column++)
        {
            json.WriteString(_columns[column], batch.Cell(row, column));
        }

        json.WriteEndObject();
    }

    /// <summary>The object's closing brace becomes a comma: there is more to come.</summary>
    private static void Continue(ArrayBufferWriter<byte> output) =>
        System.Runtime.InteropServices.MemoryMarshal.AsMemory(output.WrittenMemory).Span[^1] = (byte)',';
}
