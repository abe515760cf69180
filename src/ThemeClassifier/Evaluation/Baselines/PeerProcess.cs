using System.ComponentModel;
using System.Diagnostics;

namespace ThemeClassifier.Evaluation.Baselines;

/// <summary>Runs a program to compare with.</summary>
internal static class PeerProcess
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Path or name.</param>
    /// <param name="arguments">Arguments.</param>
    /// <param name="line">Told each line on standard output.</param>
    /// <exception cref="PeerException">It is not there, or ended with another code than 0.</exception>
    public static void Run(string program, IEnumerable<string> arguments, Action<string> line)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var errors = new List<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, data) => Tell(data.Data, line);
        process.ErrorDataReceived += (_, data) => Tell(data.Data, errors.Add);
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new PeerException($"{program} cannot be started", exception);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new PeerException($"{program} ended with code {process.ExitCode}: {errors.LastOrDefault(text => text.Trim().Length > 0) ?? "no message"}");
        }
    }

    private static void Tell(string? data, Action<string> line)
    {
        if (data is not null)
        {
            line(data);
        }
    }
}
