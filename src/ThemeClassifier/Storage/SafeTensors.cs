using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThemeClassifier.Storage;

/// <summary>Reads and writes the safetensors format: eight bytes with the length of a JSON header, the header, then the
/// numbers, little-endian. It holds data and no types, so loading one can run nothing.</summary>
public sealed class SafeTensors
{
    private const int LongestHeader = 1 << 20;
    private readonly SortedDictionary<string, (string Type, int[] Shape, ReadOnlyMemory<byte> Data)> _tensors = new(StringComparer.Ordinal);

    /// <summary>Adds an array of 32-bit floats.</summary>
    public void Add(string name, float[] values, params int[] shape) => _tensors.Add(name, ("F32", shape, ToBytes(values)));

    /// <summary>Adds an array of 64-bit unsigned integers.</summary>
    public void Add(string name, ulong[] values, params int[] shape) => _tensors.Add(name, ("U64", shape, ToBytes(values)));

    /// <summary>Adds an array of 32-bit integers.</summary>
    public void Add(string name, int[] values, params int[] shape) => _tensors.Add(name, ("I32", shape, ToBytes(values)));

    /// <summary>Whether a tensor is there.</summary>
    public bool Has(string name) => _tensors.ContainsKey(name);

    /// <summary>An array of 32-bit floats.</summary>
    /// <exception cref="ModelException">It is missing or of another type.</exception>
    public float[] Floats(string name) => Get<float>(name, "F32").ToArray();

    /// <summary>An array of 64-bit unsigned integers.</summary>
    /// <exception cref="ModelException">It is missing or of another type.</exception>
    public ulong[] UnsignedLongs(string name) => Get<ulong>(name, "U64").ToArray();

    /// <summary>An array of 32-bit integers.</summary>
    /// <exception cref="ModelException">It is missing or of another type.</exception>
    public int[] Integers(string name) => Get<int>(name, "I32").ToArray();

    /// <summary>The bytes of the file; the same tensors always give the same bytes.</summary>
    public byte[] ToArray()
    {
        var header = new JsonObject();
        long offset = 0;
        foreach (var (name, tensor) in _tensors)
        {
            header[name] = new JsonObject
            {
                ["dtype"] = tensor.Type,
                ["shape"] = new JsonArray([.. tensor.Shape.Select(length => (JsonNode)length)]),
                ["data_offsets"] = new JsonArray(offset, offset + tensor.Data.Length),
            };
            offset += tensor.Data.Length;
        }

        var json = System.Text.Encoding.UTF8.GetBytes(header.ToJsonString());
        var padded = (json.Length + 7) / 8 * 8; // the numbers start at a multiple of eight
        var file = new byte[8 + padded + offset];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)padded);
        json.CopyTo(file, 8);
        file.AsSpan(8 + json.Length, padded - json.Length).Fill((byte)' ');
        var position = 8 + padded;
        foreach (var tensor in _tensors.Values)
        {
            tensor.Data.Span.CopyTo(file.AsSpan(position));
            position += tensor.Data.Length;
        }

        return file;
    }

    /// <summary>Parses the bytes of a file, which stay in use.</summary>
    /// <exception cref="ModelException">They are no safetensors file.</exception>
    public static SafeTensors Parse(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length < 8 || BinaryPrimitives.ReadUInt64LittleEndian(file) is var length && (length > LongestHeader || (int)length > file.Length - 8))
        {
            throw new ModelException("model.safetensors: the header is longer than the file");
        }

        try
        {
            var headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
            var data = file.AsMemory(8 + headerLength);
            var result = new SafeTensors();
            using var header = JsonDocument.Parse(file.AsMemory(8, headerLength));
            foreach (var tensor in header.RootElement.EnumerateObject().Where(property => property.Name != "__metadata__"))
            {
                var offsets = tensor.Value.GetProperty("data_offsets");
                var (start, end) = (offsets[0].GetInt32(), offsets[1].GetInt32());
                int[] shape = [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(item => item.GetInt32())];
                result._tensors.Add(tensor.Name, (tensor.Value.GetProperty("dtype").GetString()!, shape, data[start..end]));
            }

            return result;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            throw new ModelException($"model.safetensors: the header cannot be read: {exception.Message}", exception);
        }
    }

    private static byte[] ToBytes<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    /// <summary>The same without a copy: most of a model is one tensor.</summary>
    internal ReadOnlySpan<float> FloatSpan(string name) => Get<float>(name, "F32");

    private ReadOnlySpan<T> Get<T>(string name, string type)
        where T : struct
    {
        if (!_tensors.TryGetValue(name, out var tensor) || tensor.Type != type)
        {
            throw new ModelException($"model.safetensors: there is no tensor '{name}' of type {type}");
        }

        var values = MemoryMarshal.Cast<byte, T>(tensor.Data.Span);
        return values.Length == tensor.Shape.Aggregate(1L, (product, dimension) => product * dimension)
            ? values
            : throw new ModelException($"model.safetensors: tensor '{name}' has another length than its shape");
    }
}
