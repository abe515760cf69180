using Microsoft.ML;
using Microsoft.ML.Data;
using ThemeClassifier.Features;

namespace ThemeClassifier.Training;

/// <summary>The first half of the ML.NET pipeline: spelled terms to a sparse vector.</summary>
internal sealed class FeaturePipeline
{
    private const string WordCounts = "WordCounts";
    private const string GramCounts = "GramCounts";
    private readonly MLContext _ml;

    private FeaturePipeline(MLContext ml, ITransformer transformer, DataViewSchema inputSchema, Vocabulary vocabulary)
    {
        _ml = ml;
        Transformer = transformer;
        InputSchema = inputSchema;
        Vocabulary = vocabulary;
    }

    public ITransformer Transformer { get; }

    public DataViewSchema InputSchema { get; }

    /// <summary>The same terms and weights, for the frozen model.</summary>
    public Vocabulary Vocabulary { get; }

    public static FeaturePipeline Fit(MLContext ml, IReadOnlyList<TermRow> rows, TrainingOptions options)
    {
        // Materialized, because ML.NET reads it from several threads.
        var data = ml.Data.LoadFromEnumerable(rows);
        var words = Select(rows.Select(row => row.Words), options.LeastStatements, options.MostTerms / 2);
        var grams = Select(rows.Select(row => row.Grams), options.LeastStatements, options.MostTerms - words.Count);
        var pipeline = Block(ml, nameof(TermRow.Words), WordCounts, words)
            .Append(Block(ml, nameof(TermRow.Grams), GramCounts, grams))
            .Append(ml.Transforms.Concatenate(nameof(VectorRow.Features), WordCounts + "Unit", GramCounts + "Unit"));

        var fitted = pipeline.Fit(data);
        return new FeaturePipeline(ml, fitted, data.Schema, Freeze(ml, fitted, words, grams));
    }

    public VBuffer<float>[] Transform(IEnumerable<TermRow> rows)
    {
        TermRow[] all = [.. rows];
        var data = Transformer.Transform(_ml.Data.LoadFromEnumerable(all));
        return [.. _ml.Data.CreateEnumerable<VectorRow>(data, reuseRowObject: false, ignoreMissingColumns: true).Select(row => row.Features)];
    }

    private static IEstimator<ITransformer> Block(MLContext ml, string input, string counts, List<string> terms)
    {
        var dictionary = ml.Data.LoadFromEnumerable(terms.ConvertAll(term => new TermEntry { Term = term }));
        return ml.Transforms.Conversion.MapValueToKey(counts + "Keys", input, keyData: dictionary)
            .Append(ml.Transforms.Text.ProduceNgrams(
                counts,
                counts + "Keys",
                ngramLength: 1,
                useAllLengths: false,
                maximumNgramsCount: Math.Max(1, terms.Count),
                weighting: Microsoft.ML.Transforms.Text.NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(ml.Transforms.NormalizeLpNorm(counts + "Unit", counts));
    }

    /// <summary>The terms that enough statements have, the most frequent first.</summary>
    private static List<string> Select(IEnumerable<string[]> rows, int leastStatements, int most)
    {
        var statements = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in rows.SelectMany(row => row.Distinct()))
        {
            statements[term] = statements.GetValueOrDefault(term) + 1;
        }

        return
        [
            .. statements.Where(term => term.Value >= leastStatements)
                .OrderByDescending(term => term.Value)
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(term => term.Key),
        ];
    }

    /// <summary>Reads the weights that ML.NET itself computed: a statement that holds every term once comes out of the
    /// counting step as the inverse document frequencies, under the names of the terms.</summary>
    private static Vocabulary Freeze(MLContext ml, ITransformer fitted, List<string> words, List<string> grams)
    {
        var probe = new TermRow { Words = [.. words], Grams = [.. grams] };
        var view = fitted.Transform(ml.Data.LoadFromEnumerable([probe]));
        var hashes = new List<ulong>();
        var frequencies = new List<float>();
        foreach (var (column, block) in new[] { (WordCounts, TermBlock.Words), (GramCounts, TermBlock.Grams) })
        {
            var names = default(VBuffer<ReadOnlyMemory<char>>);
            view.Schema[column].GetSlotNames(ref names);
            hashes.AddRange(names.DenseValues().Select(name => TermHash.Of(block, name.Span)));
            frequencies.AddRange(view.GetColumn<VBuffer<float>>(column).Single().DenseValues());
        }

        return new Vocabulary(hashes, words.Count, frequencies);
    }
}
