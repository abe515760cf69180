namespace ThemeClassifier.Benchmarks.Results;

/// <summary>A figure to reach.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="IsLeast">Whether the bound is the least that is good, or the most.</param>
/// <param name="Bound">The bound, inclusive.</param>
/// <param name="Measured">What was measured; null when it was not.</param>
/// <param name="Format">How both are written, such as <c>0.0×</c>.</param>
internal sealed record Target(string Name, bool IsLeast, double Bound, double? Measured, string Format)
{
    public static Target AtLeast(string name, double bound, double? measured, string format) => new(name, true, bound, measured, format);

    public static Target AtMost(string name, double bound, double? measured, string format) => new(name, false, bound, measured, format);

    /// <summary>Null when it was not measured.</summary>
    public bool? IsReached => Measured is { } value ? IsLeast ? value >= Bound : value <= Bound : null;

    /// <summary>A table of targets.</summary>
    public static ResultTable Table(IEnumerable<Target> targets)
    {
        var table = new ResultTable("figure to reach", "bound", "measured", "reached");
        foreach (var target in targets)
        {
            table.Add(
                target.Name,
                (target.IsLeast ? "≥ " : "≤ ") + Figures.Write(target.Bound, target.Format),
                target.Measured is { } value ? Figures.Write(value, target.Format) : "–",
                target.IsReached switch { true => "yes", false => "NO", null => "not measured" });
        }

        return table;
    }
}
