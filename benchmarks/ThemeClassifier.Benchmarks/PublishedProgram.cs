using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ThemeClassifier.Evaluation.Baselines;

namespace ThemeClassifier.Benchmarks;

/// <summary>The command line as <c>dotnet publish</c> makes it.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private const string Statement = "Door de AVG kunnen we signalen niet delen met de politie";
    private const string Name = "themeclassifier";
    private readonly string _path;
    private readonly DirectoryInfo? _folder;

    private PublishedProgram(string path, DirectoryInfo? folder)
    {
        _path = path;
        _folder = folder;
    }

    /// <summary>Publishes the command line of this checkout into a folder of its own, with the settings of its project.</summary>
    /// <exception cref="PeerException">It cannot be published.</exception>
    public static PublishedProgram Publish()
    {
        var folder = Directory.CreateTempSubdirectory("themeclassifier-publish-");
        PeerProcess.Run("dotnet", ["publish", Checkout.CommandLine, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", folder.FullName, "-v", "quiet"], _ => { });
        var path = Path.Combine(folder.FullName, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        return new PublishedProgram(path, folder);
    }

    /// <summary>A program that was published before.</summary>
    public static PublishedProgram At(string path) => new(path, null);

    /// <summary>Classifies one statement in a process of its own.</summary>
    /// <returns>Seconds from start to end, and the highest resident memory in bytes; 0 where the system does not tell.</returns>
    /// <exception cref="PeerException">It failed.</exception>
    public (double Seconds, long PeakBytes) Classify()
    {
        var start = new ProcessStartInfo(_path, ["classify", Statement]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new PeerException($"{_path} cannot be started");
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 && process.StandardOutput.ReadToEnd().Length > 0
            ? (seconds, peak)
            : throw new PeerException($"{_path} ended with code {process.ExitCode}: {process.StandardError.ReadToEnd().Trim()}");
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    /// <summary>High-water mark of a running process. It only grows, so that the last look is the answer but for what comes in
    /// the two milliseconds behind it; what the system keeps for ended processes also counts the memory of their parent.</summary>
    private static long PeakOf(int process)
    {
        const string Mark = "VmHWM:";
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith(Mark, StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan(Mark.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
