using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ThemeClassifier.Evaluation.Baselines;

namespace ThemeClassifier.Benchmarks.Results;

/// <summary>What figures depend on: machine, versions, commit. No names of machines or people.</summary>
internal static class Environments
{
    public static IEnumerable<(string Name, string Value)> Describe()
    {
        yield return ("date", DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        yield return ("machine", $"{Processor()}, {Environment.ProcessorCount} logical cores, {VectorBits()}-bit vectors, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.OSDescription}");
        yield return ("load at the end", Load());
        yield return (".NET", $"{Environment.Version}{(IsOptimized() ? "" : " (DEBUG BUILD: the figures mean nothing)")}");
        yield return ("commit", Commit());
        yield return ("model", ThemeModel.Load(Checkout.Model).Id);
    }

    private static string Processor()
    {
        const string Key = "model name";
        try
        {
            var line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith(Key, StringComparison.Ordinal));
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor";
        }
        catch (IOException)
        {
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
        }
    }

    private static int VectorBits() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string Load()
    {
        try
        {
            return string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) + " (1, 5, 15 minutes; of other programs too)";
        }
        catch (IOException)
        {
            return "unknown";
        }
    }

    private static bool IsOptimized()
    {
#if DEBUG
        return false;
#else
        return true;
#endif
    }

    private static string Commit()
    {
        try
        {
            string commit = "", changed = "";
            PeerProcess.Run("git", ["-C", Checkout.Root, "rev-parse", "--short=12", "HEAD"], line => commit = line);
            PeerProcess.Run("git", ["-C", Checkout.Root, "status", "--porcelain", "--untracked-files=no"], line => changed = " with uncommitted changes");
            return commit + changed;
        }
        catch (PeerException)
        {
            return "unknown";
        }
    }
}
