using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using ThemeClassifier.Features;

namespace ThemeClassifier.Training;

/// <summary>The first half of the ML.NET pipeline: spelled terms to a sparse vector.</summary>
internal sealed class FeaturePipeline
{
    private const string Counts = "Counts";
    private const string Keys = "Keys";
    private const string Unit = "Unit";

    /// <summary>ML.NET counts all terms that are not in the dictionary as one more term, "*", and normalizes with it. A term
    /// in every statement has an inverse document frequency of 0, so this one, given to each while fitting, silences it.</summary>
    private const string Unknown = "\uffff";

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
        var data = ml.Data.LoadFromEnumerable(rows.Select(WithUnknown).ToArray());
        var words = Select(rows.Select(row => row.Words), options.LeastStatements, options.MostTerms / 2);
        var grams = Select(rows.Select(row => row.Grams), options.LeastStatements, options.MostTerms - words.Length);
        var concepts = Select(rows.Select(row => row.Concepts), options.LeastStatements, options.MostTerms);
        var pipeline = Block(ml, nameof(TermRow.Words), words, 1)
            .Append(Block(ml, nameof(TermRow.Grams), grams, 1))
            .Append(Block(ml, nameof(TermRow.Concepts), concepts, options.ConceptLength))
            .Append(ml.Transforms.Concatenate(nameof(VectorRow.Features), nameof(TermRow.Words) + Unit, nameof(TermRow.Grams) + Unit, nameof(TermRow.Concepts) + Unit));

        var fitted = pipeline.Fit(data);
        return new FeaturePipeline(ml, fitted, data.Schema, Freeze(ml, fitted, new TermRow { Words = words, Grams = grams, Concepts = concepts }, [1, 1, options.ConceptLength]));
    }

    public VBuffer<float>[] Transform(IEnumerable<TermRow> rows)
    {
        TermRow[] all = [.. rows];
        var data = Transformer.Transform(_ml.Data.LoadFromEnumerable(all));
        return [.. _ml.Data.CreateEnumerable<VectorRow>(data, reuseRowObject: false, ignoreMissingColumns: true).Select(row => row.Features)];
    }

    private static TermRow WithUnknown(TermRow row) => new()
    {
        Words = [.. row.Words, Unknown],
        Grams = [.. row.Grams, Unknown],
        Concepts = [.. row.Concepts, Unknown],
    };

    private static IEstimator<ITransformer> Block(MLContext ml, string input, string[] terms, float length)
    {
        var dictionary = ml.Data.LoadFromEnumerable(Array.ConvertAll(terms, term => new TermEntry { Term = term }));
        return ml.Transforms.Conversion.MapValueToKey(input + Keys, input, keyData: dictionary)
            .Append(ml.Transforms.Text.ProduceNgrams(
                input + Counts,
                input + Keys,
                ngramLength: 1,
                useAllLengths: false,
                maximumNgramsCount: terms.Length + 1,
                weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(ml.Transforms.NormalizeGlobalContrast(input + Unit, input + Counts, ensureZeroMean: false, ensureUnitStandardDeviation: false, scale: length));
    }

    /// <summary>The terms that enough statements have, the most frequent first.</summary>
    private static string[] Select(IEnumerable<string[]> rows, int leastStatements, int most)
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
    private static Vocabulary Freeze(MLContext ml, ITransformer fitted, TermRow everyTerm, float[] lengths)
    {
        var view = fitted.Transform(ml.Data.LoadFromEnumerable([everyTerm]));
        var hashes = new List<ulong>();
        var sizes = new List<int>();
        var frequencies = new List<float>();
        foreach (var block in Enum.GetValues<TermBlock>())
        {
            var column = block + Counts;
            var names = default(VBuffer<ReadOnlyMemory<char>>);
            view.Schema[column].GetSlotNames(ref names);
            sizes.Add(names.Length);
            hashes.AddRange(names.DenseValues().Select(name => TermHash.Of(block, name.Span)));
            frequencies.AddRange(view.GetColumn<VBuffer<float>>(column).Single().DenseValues());
        }

        return new Vocabulary(hashes, [.. sizes.Zip(lengths, (size, length) => new BlockShape(size, length))], frequencies);
    }
}
