using ThemeClassifier.Batches.Rows;

namespace ThemeClassifier.Batches.Inputs;

/// <summary>Reads an input row by row. <see cref="Read"/> is called by one thread in order, <see cref="Resolve"/> by any
/// thread, once a batch.</summary>
internal abstract class RowReader : IDisposable
{
    protected RowReader(string name) => Name = name;

    /// <summary>What to call the input in messages.</summary>
    public string Name { get; }

    /// <summary>The input's columns, in order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    public int TextColumn { get; protected set; }

    /// <summary>-1 when the rows have no id: their number is used.</summary>
    public int IdColumn { get; protected set; } = -1;

    /// <summary>Progress through the file, in bytes.</summary>
    public virtual long Position => 0;

    /// <summary>A thing a user should know, such as the encoding that was found; null when there is nothing.</summary>
    public virtual string? Note => null;

    /// <summary>Appends one row.</summary>
    /// <returns>False at the end.</returns>
    public abstract bool Read(RowBatch batch);

    /// <summary>Finds text and id of every row.</summary>
    /// <param name="batch">Rows that this reader read.</param>
    /// <param name="cells">Whether the cells are needed too.</param>
    public virtual void Resolve(RowBatch batch, bool cells)
    {
        foreach (ref var row in batch.Rows)
        {
            row.Text = TextColumn < row.Cells ? batch.Cells[row.FirstCell + TextColumn] : default;
            row.Id = IdColumn >= 0 && IdColumn < row.Cells ? batch.Cells[row.FirstCell + IdColumn] : default;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Adds a row of cells that are strings already.</summary>
    protected static ref Row AddRow(RowBatch batch, IReadOnlyList<string> cells)
    {
        ref var row = ref batch.Add();
        foreach (var cell in cells)
        {
            batch.Cells.Add(batch.Store(cell));
            row.Cells++;
        }

        return ref row;
    }
}
