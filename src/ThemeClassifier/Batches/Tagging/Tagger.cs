using System.Globalization;
using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Tagging;

/// <summary>Classifies rows, with the filters of the batch. Safe to share between threads.</summary>
internal sealed class Tagger
{
    private readonly ThemeModel _model;
    private readonly int _ranking;
    private readonly bool[]? _allowed;
    private readonly ChapterCondition? _condition;

    /// <param name="model">The model.</param>
    /// <param name="options">Themes to keep or leave out, and the known chapter.</param>
    /// <param name="ranking">Length of the ranking that the output needs.</param>
    /// <exception cref="BatchException">A theme or chapter is not in the codebook.</exception>
    public Tagger(ThemeModel model, BatchOptions options, int ranking)
    {
        _model = model;
        _ranking = ranking;
        _allowed = Allowed(model.Codebook, options);
        _condition = options.Chapter is { } chapter ? ChapterCondition.For(model.Codebook, chapter) : null;
    }

    public void Classify(RowBatch batch)
    {
        var rows = batch.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            ref var row = ref rows[i];
            var id = row.Id.Length > 0 ? batch[row.Id].ToString() : row.Number.ToString(CultureInfo.InvariantCulture);
            batch.Results[i] = row.Error is { } error ? _model.Failed(id, error) : Classify(id, batch[row.Text]);
            if (batch.Results[i].Error is { } late && row.Error is null)
            {
                row.Error = $"{batch.Source!.Name}, row {row.Number}: {late}";
            }
        }
    }

    private Classification Classify(string id, ReadOnlySpan<char> text)
    {
        if (text.Length > ThemeModel.LongestText)
        {
            return _model.Failed(id, $"the text has {text.Length} characters; at most {ThemeModel.LongestText} are classified");
        }

        var statement = new Statement(id, text.ToString());
        return _allowed is null && _condition is null
            ? _model.Classify(statement, _ranking)
            : Decide(_model.Classify(statement, _model.Codebook.Themes.Count));
    }

    /// <summary>Decides again with what the filters leave. Whether the statement has any theme at all stays as it was.</summary>
    private Classification Decide(Classification all)
    {
        if (all.Ranking.Count == 0)
        {
            return all;
        }

        var probabilities = new float[_model.Codebook.Themes.Count];
        foreach (var theme in all.Ranking)
        {
            probabilities[_model.Codebook.IndexOfTheme(theme.Theme.Id)] = theme.Probability;
        }

        _condition?.Apply(probabilities, all.Chapter);
        for (var theme = 0; _allowed is not null && theme < probabilities.Length; theme++)
        {
            probabilities[theme] = _allowed[theme] ? probabilities[theme] : 0;
        }

        var chosen = new List<int>();
        var status = all.Status;
        if (status != ClassificationStatus.NoTheme)
        {
            status = _model.Policy.Decide(probabilities, onTopic: 1, knownWords: 1, chosen);
        }

        ThemeProbability Of(int theme) => new(_model.Codebook.Themes[theme], probabilities[theme]);
        var ranking = Enumerable.Range(0, probabilities.Length)
            .Where(theme => _allowed is null || _allowed[theme])
            .OrderByDescending(theme => probabilities[theme]).Take(_ranking).Select(Of);
        return all with { Status = status, Themes = [.. chosen.Select(Of)], Ranking = [.. ranking], Chapter = _condition?.Known ?? all.Chapter };
    }

    private static bool[]? Allowed(Codebook codebook, BatchOptions options)
    {
        foreach (var theme in options.Only.Concat(options.Exclude))
        {
            if (codebook.IndexOfTheme(theme) < 0)
            {
                throw new BatchException($"'{theme}' is no theme of the model; it knows {string.Join(", ", codebook.Themes)}");
            }
        }

        if (options.Only.Count == 0 && options.Exclude.Count == 0)
        {
            return null;
        }

        bool[] allowed = [.. codebook.Themes.Select(theme => (options.Only.Count == 0 || options.Only.Contains(theme.Id)) && !options.Exclude.Contains(theme.Id))];
        return allowed.Contains(true) ? allowed : throw new BatchException("--only and --exclude leave no theme");
    }
}
