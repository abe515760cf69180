using System.Collections.Concurrent;
using ThemeClassifier.Analysis;
using ThemeClassifier.Decisions;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;
using ThemeClassifier.Storage;

namespace ThemeClassifier;

/// <summary>A trained model: load it once, classify as often as you like, from as many threads as you like.</summary>
public sealed class ThemeModel
{
    private readonly TextAnalyzer _analyzer;
    private readonly TermExtractor _extractor;
    private readonly Featurizer _featurizer;
    private readonly HeadLayout _layout;
    private readonly IScorer _scorer;
    private readonly ModelParts _parts;
    private readonly ITokenizer _tokenizer;
    private readonly PlattCalibration[] _calibration;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    internal ThemeModel(Manifest manifest, ITokenizer tokenizer, ModelParts parts)
    {
        if (manifest.Content.Tokenizer != tokenizer.Name)
        {
            throw new ModelException($"the model was trained with tokenizer '{manifest.Content.Tokenizer}' and does not work with '{tokenizer.Name}'");
        }

        Manifest = manifest;
        _parts = parts;
        _tokenizer = tokenizer;
        Codebook = parts.Codebook;
        Policy = parts.Policy;
        Vocabulary = parts.Vocabulary;
        _analyzer = new TextAnalyzer(tokenizer);
        _extractor = new TermExtractor(parts.Lexicon);
        _featurizer = new Featurizer(parts.Vocabulary);
        _layout = HeadLayout.Of(parts.Codebook);
        _scorer = parts.Scorer;
        _calibration = [.. parts.Calibration];
    }

    /// <summary>Longest text that is classified, in UTF-16 units; a longer one gives an error result.</summary>
    public const int LongestText = 1 << 20;

    /// <summary>Number of themes in a ranking when nothing else is asked.</summary>
    public const int DefaultRanking = 5;

    /// <summary>Name and hash.</summary>
    public string Id => Manifest.Id;

    /// <summary>What the model is and was trained on.</summary>
    public Manifest Manifest { get; }

    /// <summary>Its themes and chapters.</summary>
    public Codebook Codebook { get; }

    /// <summary>Its thresholds.</summary>
    public DecisionPolicy Policy { get; }

    internal Vocabulary Vocabulary { get; }

    /// <summary>Loads a model directory.</summary>
    /// <param name="directory">Holds <c>manifest.json</c> and <c>model.safetensors</c>.</param>
    /// <param name="tokenizer">The tokenizer it was trained with; the built-in one when not given.</param>
    /// <exception cref="ModelException">The model is missing, altered, or made with another tokenizer or format.</exception>
    public static ThemeModel Load(string directory, ITokenizer? tokenizer = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var (manifest, lexicon, tensors) = ModelDirectory.Read(directory);
        return new ThemeModel(manifest, tokenizer ?? DutchTokenizer.Instance, ModelParts.From(manifest.Content, lexicon, tensors));
    }

    /// <summary>The same model with an error budget: what would exceed it becomes uncertain.</summary>
    /// <param name="maxError">Part of the assigned statements whose first theme may be wrong, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">No budget that small was measured.</exception>
    public ThemeModel WithMaxError(float maxError) => new(Manifest, _tokenizer, _parts with { Policy = Policy.WithMaxError(maxError) });

    /// <summary>Classifies one statement.</summary>
    /// <param name="statement">Any text. One that is longer than <see cref="LongestText"/> gives an error result.</param>
    /// <param name="top">Length of the ranking.</param>
    /// <param name="explain">Whether to say which pieces of the text count.</param>
    public Classification Classify(Statement statement, int top = DefaultRanking, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        if (statement.Text.Length > LongestText)
        {
            return Failed(statement.Id, $"the text has {statement.Text.Length} characters; at most {LongestText} are classified");
        }

        var workspace = _workspaces.TryTake(out var free) ? free : new Workspace(_scorer.Heads);
        try
        {
            return Classify(statement, top, explain, workspace);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    /// <summary>An error result, for a statement that could not even be read.</summary>
    public Classification Failed(string id, string error) =>
        new(id, ClassificationStatus.Error, [], [], null, Id) { Error = error };

    /// <summary>What the model makes of a labelled statement, for measuring.</summary>
    internal Evaluation.ScoredStatement Score(LabeledStatement statement)
    {
        var workspace = new Workspace(_scorer.Heads);
        Score(statement.Text, workspace);
        var status = Decide(workspace);
        return new Evaluation.ScoredStatement(
            statement,
            _layout.ThemesOf(workspace.Probabilities).ToArray(),
            [.. workspace.Chosen],
            status,
            _layout.ChaptersOf(workspace.Probabilities).ToArray());
    }

    private Classification Classify(Statement statement, int top, bool explain, Workspace workspace)
    {
        Score(statement.Text, workspace);
        var features = workspace.Features;
        if (features.Rows.Count == 0 || features.KnownWords == 0)
        {
            return new Classification(statement.Id, ClassificationStatus.NoTheme, [], [], null, Id);
        }

        var status = Decide(workspace);
        var result = new Classification(
            statement.Id,
            status,
            [.. workspace.Chosen.Select(theme => new ThemeProbability(Codebook.Themes[theme], workspace.Probabilities[theme]))],
            Rank(_layout.ThemesOf(workspace.Probabilities), top),
            Best(_layout.ChaptersOf(workspace.Probabilities)),
            Id);

        return explain ? result with { Explanation = new Explainer(this, _scorer).Explain(statement.Text, workspace, result) } : result;
    }

    private void Score(string text, Workspace workspace)
    {
        _analyzer.Analyze(text, workspace.Text);
        workspace.Terms.Clear();
        _extractor.Extract(workspace.Text, workspace.Terms);
        _featurizer.Featurize(workspace.Terms, workspace.Features);
        _scorer.Score(workspace.Features, workspace.Scores);
    }

    private ClassificationStatus Decide(Workspace workspace)
    {
        var probabilities = workspace.Probabilities.AsSpan();
        for (var head = 0; head < probabilities.Length; head++)
        {
            probabilities[head] = _calibration[head].Probability(workspace.Scores[head]);
        }

        ChapterDistribution.Normalize(_layout.ChaptersOf(probabilities));
        return Policy.Decide(_layout.ThemesOf(probabilities), _layout.OnTopicOf(probabilities), workspace.Features.KnownPart, workspace.Chosen);
    }

    private ThemeProbability[] Rank(ReadOnlySpan<float> probabilities, int top)
    {
        // Few are asked for: each insertion moves at most that many.
        var length = Math.Min(top, probabilities.Length);
        var ranking = new ThemeProbability[length];
        Span<int> order = stackalloc int[length];
        var found = 0;
        for (var theme = 0; theme < probabilities.Length; theme++)
        {
            var place = found;
            while (place > 0 && probabilities[order[place - 1]] < probabilities[theme])
            {
                place--;
            }

            if (place < length)
            {
                found = Math.Min(found + 1, length);
                order[place..(found - 1)].CopyTo(order[(place + 1)..]);
                order[place] = theme;
            }
        }

        for (var i = 0; i < length; i++)
        {
            ranking[i] = new ThemeProbability(Codebook.Themes[order[i]], probabilities[order[i]]);
        }

        return ranking;
    }

    private ChapterProbability Best(ReadOnlySpan<float> chapters)
    {
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(chapters);
        return new ChapterProbability(Codebook.Chapters[best], chapters[best]);
    }
}
