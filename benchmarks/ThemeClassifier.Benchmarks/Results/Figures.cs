using System.Globalization;

namespace ThemeClassifier.Benchmarks.Results;

/// <summary>Numbers as text, the same on every machine.</summary>
internal static class Figures
{
    public static string Write(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A whole number with groups of three digits.</summary>
    public static string Whole(double value) => Write(value, "#,0");

    /// <summary>Seconds as microseconds.</summary>
    public static string Microseconds(double seconds) => Write(seconds * 1e6, "#,0.00");

    /// <summary>How many times.</summary>
    public static string Times(double ratio) => Write(ratio, ratio < 10 ? "0.00×" : "0.0×");

    /// <summary>A part as a percentage.</summary>
    public static string Percent(double part) => Write(part * 100, "0 '%'");
}
