using System.Runtime.InteropServices;

namespace ThemeClassifier.Features;

/// <summary>The sparse features of one text, to be used again for the next. Belongs to one thread at a time.</summary>
public sealed class FeatureVector
{
    /// <summary>For each row of the vocabulary its place in the lists, counted from 1; 0 for all but while a text is read.</summary>
    private int[] _places = [];

    internal List<int> RowList { get; } = [];

    internal List<float> ValueList { get; } = [];

    /// <summary>Rows of the vocabulary that occur, in the order in which the text has them first.</summary>
    public IReadOnlyList<int> Rows => RowList;

    /// <summary>The weight of each row: term frequency times inverse document frequency, each block of its own length.</summary>
    public IReadOnlyList<float> Values => ValueList;

    /// <summary>Words of the text that the model knows.</summary>
    public int KnownWords { get; internal set; }

    /// <summary>Words of the text.</summary>
    public int Words { get; internal set; }

    /// <summary>Part of the words that the model knows, in [0, 1]; 0 for a text without words.</summary>
    public float KnownPart => Words == 0 ? 0 : (float)KnownWords / Words;

    /// <summary>Empties it for a text and a vocabulary.</summary>
    internal void Clear(int vocabulary)
    {
        RowList.Clear();
        ValueList.Clear();
        Words = 0;
        KnownWords = 0;
        if (_places.Length != vocabulary)
        {
            _places = new int[vocabulary];
        }
    }

    /// <summary>Counts one occurrence of a row.</summary>
    internal void Count(int row)
    {
        ref var place = ref _places[row];
        if (place == 0)
        {
            RowList.Add(row);
            ValueList.Add(1);
            place = RowList.Count;
        }
        else
        {
            CollectionsMarshal.AsSpan(ValueList)[place - 1]++;
        }
    }

    /// <summary>Ends the counting: forgets the places of the rows that occurred, and of no others, because there are few.</summary>
    internal void EndCount()
    {
        foreach (var row in RowList)
        {
            _places[row] = 0;
        }
    }
}
