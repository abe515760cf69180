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
        Block[] blocks =
        [
            new(nameof(TermRow.Words), words, 1),
            new(nameof(TermRow.Grams), Select(rows.Select(row => row.Grams), options.LeastStatements, options.MostTerms - words.Length), 1),
            new(nameof(TermRow.Concepts), Select(rows.Select(row => row.Concepts), options.LeastStatements, options.MostTerms), options.ConceptLength),
        ];

        // A block without terms (no lexicon) has no columns.
        Block[] used = [.. blocks.Where(block => block.Terms.Length > 0)];
        if (used.Length == 0)
        {
            throw new InputException($"no term occurs in {options.LeastStatements} of the statements: there is nothing to learn from");
        }

        var pipeline = used.Skip(1).Aggregate(Estimator(ml, used[0]), (chain, block) => chain.Append(Estimator(ml, block)))
            .Append(ml.Transforms.Concatenate(nameof(VectorRow.Features), [.. used.Select(block => block.Column + Unit)]));
        var fitted = pipeline.Fit(data);
        return new FeaturePipeline(ml, fitted, data.Schema, Freeze(ml, fitted, blocks));
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

    private static IEstimator<ITransformer> Estimator(MLContext ml, Block block)
    {
        var (column, terms, length) = block;
        var dictionary = ml.Data.LoadFromEnumerable(Array.ConvertAll(terms, term => new TermEntry { Term = term }));
        return ml.Transforms.Conversion.MapValueToKey(column + Keys, column, keyData: dictionary)
            .Append(ml.Transforms.Text.ProduceNgrams(
                column + Counts,
                column + Keys,
                ngramLength: 1,
                useAllLengths: false,
                maximumNgramsCount: terms.Length + 1,
                weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(ml.Transforms.NormalizeGlobalContrast(column + Unit, column + Counts, ensureZeroMean: false, ensureUnitStandardDeviation: false, scale: length));
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
    private static Vocabulary Freeze(MLContext ml, ITransformer fitted, Block[] blocks)
    {
        var everyTerm = new TermRow { Words = blocks[0].Terms, Grams = blocks[1].Terms, Concepts = blocks[2].Terms };
        var view = fitted.Transform(ml.Data.LoadFromEnumerable([everyTerm]));
        var hashes = new List<ulong>();
        var shapes = new List<BlockShape>();
        var frequencies = new List<float>();
        foreach (var (kind, block) in Enum.GetValues<TermBlock>().Zip(blocks))
        {
            var names = default(VBuffer<ReadOnlyMemory<char>>);
            if (block.Terms.Length > 0)
            {
                view.Schema[block.Column + Counts].GetSlotNames(ref names);
                frequencies.AddRange(view.GetColumn<VBuffer<float>>(block.Column + Counts).Single().DenseValues());
            }

            shapes.Add(new BlockShape(names.Length, block.Length));
            hashes.AddRange(names.DenseValues().Select(name => TermHash.Of(kind, name.Span)));
        }

        return new Vocabulary(hashes, shapes, frequencies);
    }

    /// <param name="Column">Column of <see cref="TermRow"/>.</param>
    /// <param name="Terms">The terms that count.</param>
    /// <param name="Length">Length that the block is brought to.</param>
    private sealed record Block(string Column, string[] Terms, float Length);
}
