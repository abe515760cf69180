using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Outputs;

/// <summary>Writes tagged rows. <see cref="Format"/> is called by any thread, the rest by one, in order.</summary>
internal abstract class BatchWriter
{
    /// <summary>Whether the rows' cells are needed.</summary>
    public virtual bool NeedsCells => true;

    /// <summary>Length of the ranking that is written.</summary>
    public virtual int Ranking => 0;

    /// <summary>Whether what was written can be gone on with after a kill, and put behind another shard's.</summary>
    public virtual bool CanContinue => true;

    /// <summary>Begins a new file.</summary>
    public abstract void Start(Stream stream);

    /// <summary>Does the work that needs no order.</summary>
    public virtual void Format(RowBatch batch)
    {
    }

    /// <summary>Writes the rows of a batch.</summary>
    /// <param name="stream">The file, at its end.</param>
    /// <param name="batch">Formatted rows.</param>
    /// <param name="groups">Duplicate group a row; 0 for none.</param>
    public abstract void Write(Stream stream, RowBatch batch, ReadOnlySpan<long> groups);

    /// <summary>Ends the file.</summary>
    public virtual void Complete(Stream stream, BatchSummary summary)
    {
    }
}
