using System.Globalization;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Numbers as a Dutch reader writes them, whatever the machine's settings.</summary>
internal static class Dutch
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };

    public static string Number(int value) => value.ToString("N0", Format);

    public static string Fraction(double? value) => value is { } number && !double.IsNaN(number) ? number.ToString("0.000", Format) : "–";

    public static string Percent(double value) => value.ToString("0%", Format);

    /// <summary>Value and interval.</summary>
    public static string Interval(Figure figure) =>
        figure.Value is null ? "–" : $"{Fraction(figure.Value)} ({Fraction(figure.Low)} – {Fraction(figure.High)})";
}
