using System.Globalization;

namespace ThemeClassifier.Evaluation.Report;

/// <summary>Numbers as a Dutch reader writes them, whatever the machine's settings.</summary>
internal static class Dutch
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };

    public static string Number(int value) => value.ToString("N0", Format);

    public static string Fraction(double? value) => value is { } number && !double.IsNaN(number) ? number.ToString("F3", Format) : "–";

    public static string Percent(double value) => value.ToString("0%", Format);

    /// <summary>Between two numbers. Not a dash: a line may break after one, and it reads badly before a minus.</summary>
    public const string To = "\u00a0tot\u00a0";

    /// <summary>Value and interval; a narrow column breaks before the interval, not inside it.</summary>
    public static string Interval(Figure figure) =>
        figure.Value is null ? "–" : $"{Fraction(figure.Value)} ({Fraction(figure.Low)}{To}{Fraction(figure.High)})";
}
