using ThemeClassifier.Analysis;
using ThemeClassifier.Decisions;
using ThemeClassifier.Features;
using ThemeClassifier.Scoring;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Benchmarks;

/// <summary>The steps of <see cref="ThemeModel.Classify"/> one by one, without making a result. Everything here that knows
/// how the library does it stands in this file. A step can be run again: it reads what the step before left in the workspace.</summary>
internal sealed class FrozenLoop
{
    private readonly TextAnalyzer _analyzer = new(DutchTokenizer.Instance);
    private readonly List<Token> _tokens = [];
    private readonly TermExtractor _extractor;
    private readonly Featurizer _featurizer;
    private readonly IScorer _scorer;
    private readonly PlattCalibration[] _calibration;
    private readonly DecisionPolicy _policy;
    private readonly HeadLayout _layout;

    private FrozenLoop(ModelParts parts)
    {
        Parts = parts;
        _extractor = new TermExtractor(parts.Lexicon);
        _featurizer = new Featurizer(parts.Vocabulary);
        _scorer = parts.Scorer;
        _calibration = [.. parts.Calibration];
        _policy = parts.Policy;
        _layout = HeadLayout.Of(parts.Codebook);
    }

    public ModelParts Parts { get; }

    /// <summary>Heads: floats in a row of weights.</summary>
    public int Heads => _scorer.Heads;

    public static FrozenLoop Load(string directory)
    {
        var (manifest, lexicon, tensors) = ModelDirectory.Read(directory);
        return new FrozenLoop(ModelParts.From(manifest.Content, lexicon, tensors));
    }

    public Workspace NewWorkspace() => new(Heads);

    /// <summary>A workspace that every step has filled.</summary>
    public Workspace Fill(string text)
    {
        var workspace = NewWorkspace();
        Run(text, workspace);
        return workspace;
    }

    /// <summary>Part of <see cref="Analyze"/>; returns the number of tokens. Not for more than one thread.</summary>
    public int Tokenize(string text)
    {
        _tokens.Clear();
        DutchTokenizer.Instance.Tokenize(text, _tokens);
        return _tokens.Count;
    }

    public void Analyze(string text, Workspace workspace) => _analyzer.Analyze(text, workspace.Text);

    public void MakeTerms(Workspace workspace)
    {
        workspace.Terms.Clear();
        _extractor.Extract(workspace.Text, workspace.Terms);
    }

    public void Featurize(Workspace workspace) => _featurizer.Featurize(workspace.Terms, workspace.Features);

    public void Score(Workspace workspace) => _scorer.Score(workspace.Features, workspace.Scores);

    public ClassificationStatus Decide(Workspace workspace)
    {
        var probabilities = workspace.Probabilities.AsSpan();
        for (var head = 0; head < probabilities.Length; head++)
        {
            probabilities[head] = _calibration[head].Probability(workspace.Scores[head]);
        }

        ChapterDistribution.Normalize(_layout.ChaptersOf(probabilities));
        return _policy.Decide(_layout.ThemesOf(probabilities), _layout.OnTopicOf(probabilities), workspace.Features.KnownPart, workspace.Chosen);
    }

    /// <summary>Text to probabilities and decided themes.</summary>
    public ClassificationStatus Run(string text, Workspace workspace)
    {
        Analyze(text, workspace);
        MakeTerms(workspace);
        Featurize(workspace);
        Score(workspace);
        return Decide(workspace);
    }

    /// <summary>One probability a head.</summary>
    public float[] ProbabilitiesOf(string text) => Fill(text).Probabilities;

    /// <summary>Ids of the decided themes, most probable first.</summary>
    public IEnumerable<string> ThemesOf(string text) => [.. Fill(text).Chosen.Select(theme => Parts.Codebook.Themes[theme].Id)];
}
