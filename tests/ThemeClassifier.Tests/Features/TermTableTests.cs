using CsCheck;
using ThemeClassifier.Features;

namespace ThemeClassifier.Tests.Features;

public sealed class TermTableTests
{
    [Fact]
    public void It_finds_what_a_dictionary_finds() =>
        Gen.ULong.Array[0, 500].Sample(drawn =>
        {
            // Equal low bits make the entries collide, and a hash of zero looks like an empty place.
            ulong[] hashes = [.. drawn.Select((hash, i) => i % 3 == 0 ? hash & ~0xffUL : hash).Append(0UL).Distinct()];
            var table = new TermTable(hashes);

            Assert.Equal(Enumerable.Range(0, hashes.Length), hashes.Select(table.Find));
            Assert.All(hashes.Select(hash => hash + 1).Except(hashes), hash => Assert.Equal(-1, table.Find(hash)));
        });

    [Fact]
    public void An_empty_table_finds_nothing()
    {
        var table = new TermTable([]);
        Assert.Equal(-1, table.Find(0));
        Assert.Equal(-1, table.Find(ulong.MaxValue));
    }

    [Fact]
    public void A_hash_that_occurs_twice_is_refused() => Assert.Throws<ArgumentException>(() => new TermTable([7, 8, 7]));
}
