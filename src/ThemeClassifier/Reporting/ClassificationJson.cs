using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThemeClassifier.Reporting;

/// <summary>Writes a classification as one line of JSON. The names are fixed: other programs read them.</summary>
public static class ClassificationJson
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of a status in JSON and in tables.</summary>
    public static string NameOf(ClassificationStatus status) => status switch
    {
        ClassificationStatus.Assigned => "assigned",
        ClassificationStatus.Uncertain => "uncertain",
        ClassificationStatus.NoTheme => "no-theme",
        _ => "error",
    };

    /// <summary>One object, without a line end.</summary>
    public static string Write(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, classification);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void Write(Utf8JsonWriter json, Classification classification)
    {
        json.WriteStartObject();
        json.WriteString("id", classification.Id);
        json.WriteString("status", NameOf(classification.Status));
        WriteThemes(json, "themes", classification.Themes);
        WriteThemes(json, "ranking", classification.Ranking);
        if (classification.Chapter is { } chapter)
        {
            json.WriteStartObject("chapter");
            json.WriteString("id", chapter.Chapter.Id);
            WriteRounded(json, "probability", chapter.Probability);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("chapter");
        }

        json.WriteString("model", classification.Model);
        if (classification.Error is { } error)
        {
            json.WriteString("error", error);
        }

        if (classification.Explanation is { } explanation)
        {
            WriteExplanation(json, explanation);
        }

        json.WriteEndObject();
    }

    private static void WriteThemes(Utf8JsonWriter json, string name, IReadOnlyList<ThemeProbability> themes)
    {
        json.WriteStartArray(name);
        foreach (var theme in themes)
        {
            json.WriteStartObject();
            json.WriteString("id", theme.Theme.Id);
            WriteRounded(json, "probability", theme.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExplanation(Utf8JsonWriter json, IReadOnlyList<ThemeExplanation> explanation)
    {
        json.WriteStartArray("explanation");
        foreach (var theme in explanation)
        {
            json.WriteStartObject();
            json.WriteString("theme", theme.Theme.Id);
            WriteRounded(json, "bias", theme.Bias);
            json.WriteStartArray("terms");
            foreach (var term in theme.Terms)
            {
                json.WriteStartObject();
                json.WriteString("text", term.Text);
                json.WriteNumber("start", term.Start);
                json.WriteNumber("end", term.End);
                WriteRounded(json, "weight", term.Weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Four decimals: more would be noise, and would differ from one processor to another.</summary>
    private static void WriteRounded(Utf8JsonWriter json, string name, float value) => json.WriteNumber(name, (double)Math.Round((decimal)value, 4));
}
