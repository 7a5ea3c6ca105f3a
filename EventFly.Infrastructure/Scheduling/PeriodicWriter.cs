using Microsoft.Extensions.Hosting;

namespace EventFly.Infrastructure.Scheduling;

/// <summary>Writes every now and then what was summed up in memory, and the rest when the server stops.</summary>
/// <param name="pause">Between two writes.</param>
internal abstract class PeriodicWriter(TimeSpan pause) : BackgroundService
{
    /// <summary>Writes what was counted since; one that fails says so and does not throw.</summary>
    public abstract Task Write();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the machine's clock, whatever clock the application has been given: it is about the disk.
        using var timer = new PeriodicTimer(pause, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Write();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // StopAsync writes the rest.
        }
    }
}
