using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using ThemeClassifier.Batches;

namespace ThemeClassifier.Cli.Commands;

/// <summary>Progress on stderr: a bar at a terminal, else a plain line every ten seconds.</summary>
internal sealed class BatchProgressLine : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly IAnsiConsole? _console;
    private readonly TaskCompletionSource _ended = new();
    private Task? _bar;
    private ProgressTask? _task;
    private TimeSpan _next = Between;

    public BatchProgressLine()
    {
        if (!Console.IsErrorRedirected)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        }
    }

    public static void Note(string text) => Console.Error.WriteLine($"themeclassifier: {text}");

    public void Show(BatchProgress progress)
    {
        if (_console is not null)
        {
            Bar(progress);
        }
        else if (_watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + Between;
            var rate = progress.Rows / _watch.Elapsed.TotalSeconds;
            var part = progress.Part is { } read and > 0
                ? string.Create(CultureInfo.InvariantCulture, $", {100 * read:F0} %, {(1 - read) / read * _watch.Elapsed.TotalSeconds:F0} s left")
                : "";
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"themeclassifier: {progress.Rows} rows, {rate:F0} rows/s{part}"));
        }
    }

    public void Dispose()
    {
        _ended.TrySetResult();
        _bar?.GetAwaiter().GetResult();
        _bar = null;
    }

    private void Bar(BatchProgress progress)
    {
        if (_bar is null)
        {
            var started = new TaskCompletionSource();
            _bar = _console!.Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async context =>
                {
                    _task = context.AddTask("rows", maxValue: 1);
                    started.SetResult();
                    await _ended.Task.ConfigureAwait(false);
                });
            started.Task.GetAwaiter().GetResult();
        }

        _task!.Description = string.Create(CultureInfo.InvariantCulture, $"{progress.Rows} rows, {progress.Rows / _watch.Elapsed.TotalSeconds:F0} rows/s");
        _task.IsIndeterminate = progress.Part is null;
        _task.Value = progress.Part ?? 0;
    }
}
