using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThemeClassifier;

/// <summary>The closed, ordered list of themes and chapters. Immutable.</summary>
public sealed class Codebook
{
    private readonly Dictionary<string, int> _themeIndex;
    private readonly Dictionary<string, int> _chapterIndex;

    /// <param name="themes">At least one, ids distinct; their order breaks ties.</param>
    /// <param name="chapters">At least one, ids distinct.</param>
    /// <exception cref="ArgumentException">A list is empty or an id occurs twice.</exception>
    public Codebook(IReadOnlyList<Theme> themes, IReadOnlyList<Chapter> chapters)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentNullException.ThrowIfNull(chapters);
        Themes = [.. themes];
        Chapters = [.. chapters];
        _themeIndex = Index(Themes.Select(theme => theme.Id), nameof(themes));
        _chapterIndex = Index(Chapters.Select(chapter => chapter.Id), nameof(chapters));
    }

    /// <summary>The themes, in codebook order.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>The chapters, in codebook order.</summary>
    public IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>Reads <c>themes.json</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or is no codebook.</exception>
    public static Codebook Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize(stream, CodebookJson.Default.CodebookFile);
            return new Codebook(file?.Themes ?? [], file?.Chapters ?? []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new InputException($"{path}: no codebook can be read here: {exception.Message}", exception);
        }
    }

    /// <summary>Position of a theme in <see cref="Themes"/>, or -1.</summary>
    public int IndexOfTheme(string id) => _themeIndex.GetValueOrDefault(id, -1);

    /// <summary>Position of a chapter in <see cref="Chapters"/>, or -1.</summary>
    public int IndexOfChapter(string id) => _chapterIndex.GetValueOrDefault(id, -1);

    /// <summary>The theme with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Theme Theme(string id) => IndexOfTheme(id) is var index and >= 0
        ? Themes[index]
        : throw new KeyNotFoundException($"'{id}' is no theme of the codebook");

    /// <summary>The chapter with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Chapter Chapter(string id) => IndexOfChapter(id) is var index and >= 0
        ? Chapters[index]
        : throw new KeyNotFoundException($"'{id}' is no chapter of the codebook");

    private static Dictionary<string, int> Index(IEnumerable<string> ids, string name)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (string.IsNullOrWhiteSpace(id) || !index.TryAdd(id, index.Count))
            {
                throw new ArgumentException($"the id '{id}' is empty or occurs twice", name);
            }
        }

        return index.Count > 0 ? index : throw new ArgumentException("the list is empty", name);
    }
}

/// <summary>The part of <c>themes.json</c> that is read.</summary>
internal sealed record CodebookFile(IReadOnlyList<Chapter> Chapters, IReadOnlyList<Theme> Themes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CodebookFile))]
internal sealed partial class CodebookJson : JsonSerializerContext;
