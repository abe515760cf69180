namespace ThemeClassifier.Cli;

/// <summary>What the process ends with; scripts rely on the numbers.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Unexpected = 1;
    public const int WrongUse = 2;
    public const int InputUnreadable = 3;
    public const int ModelRefused = 4;
    public const int ErrorRows = 5;
}
