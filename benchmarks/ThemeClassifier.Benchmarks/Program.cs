using ThemeClassifier.Benchmarks;
using ThemeClassifier.Benchmarks.Machine;
using ThemeClassifier.Benchmarks.Peers;
using ThemeClassifier.Benchmarks.Results;
using ThemeClassifier.Evaluation.Baselines;

try
{
    Func<RunOptions, Report>? command = args.FirstOrDefault() switch
    {
        "peers" => PeersCommand.Run,
        "floor" => FloorCommand.Run,
        "scaling" => ScalingCommand.Run,
        "start" => StartCommand.Run,
        _ => null,
    };
    if (command is null)
    {
        return BenchmarkRun.Run(RunOptions.Parse(args), args);
    }

    var options = RunOptions.Parse(args[1..]).WithoutRest();
    return command(options).Publish(options.Output, args);
}
catch (Exception exception) when (exception is ArgumentException or PeerException or IOException)
{
    Console.Error.WriteLine($"benchmarks: {exception.Message}");
    return 2;
}
