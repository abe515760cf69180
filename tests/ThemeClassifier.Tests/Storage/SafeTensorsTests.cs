using CsCheck;
using ThemeClassifier.Storage;

namespace ThemeClassifier.Tests.Storage;

public sealed class SafeTensorsTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var tensors = new SafeTensors();
        tensors.Add("floats", [1.5f, -2f], 1, 2);
        tensors.Add("hashes", [ulong.MaxValue, 3UL], 2);
        tensors.Add("numbers", [1, 2, 3], 3);

        var read = SafeTensors.Parse(tensors.ToArray());

        Assert.Equal([1.5f, -2f], read.Floats("floats"));
        Assert.Equal([ulong.MaxValue, 3UL], read.UnsignedLongs("hashes"));
        Assert.Equal([1, 2, 3], read.Integers("numbers"));
        Assert.Equal(tensors.ToArray(), read.ToArray());
    }

    [Fact]
    public void A_missing_tensor_or_another_type_is_refused()
    {
        var tensors = new SafeTensors();
        tensors.Add("a", [1f], 1);

        Assert.Throws<ModelException>(() => tensors.Floats("b"));
        Assert.Throws<ModelException>(() => tensors.Integers("a"));
    }

    [Fact]
    public void Random_bytes_are_refused_and_never_crash() =>
        Gen.Byte.Array.Sample(bytes => Assert.Throws<ModelException>(() => { SafeTensors.Parse(bytes).Floats("weight"); }));
}
