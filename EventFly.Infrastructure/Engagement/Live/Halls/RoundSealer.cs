using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>How long other processes have to commit votes that reached them before a round was closed.</summary>
/// <param name="Grace">Zero where one process has the database to itself: its own queue tells when they are in.</param>
internal sealed record SealPatience(TimeSpan Grace)
{
    /// <summary>A file belongs to one process; a server may have several. A vote waits for its commit some 50 ms.</summary>
    public static SealPatience With(DatabaseProvider provider) =>
        new(provider is DatabaseProvider.Sqlite ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
}

/// <summary>
/// Seals closed rounds: at once where this process is alone, else when the grace is over. It looks by itself as well, for
/// what a stopped process has left.
/// </summary>
internal sealed partial class RoundSealer(
    IServiceScopeFactory scopes,
    IBallotWriter ballots,
    IUseCases useCases,
    SealPatience patience,
    TimeProvider time,
    ILogger<RoundSealer> logger
) : BackgroundService, IRoundSealer
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Closed(IReadOnlyList<(PollId Poll, int Round)> rounds)
    {
        if (patience.Grace > TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Seal(rounds, isLate: false, CancellationToken.None);
        }
        catch (Exception e)
        {
            SealFailed(e);
        }
    }

    /// <summary>Seals what has been closed for long enough.</summary>
    public async Task SealDue(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - patience.Grace;
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .Polls.Where(p => p.State == PollState.Closed && !p.IsSealed && p.ClosedAt <= before)
            .OrderBy(p => p.ClosedAt)
            .Select(p => new { p.Id, p.Round })
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        if (due.Count > 0)
        {
            await Seal([.. due.Select(p => (p.Id, p.Round))], isLate: true, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, time, stoppingToken);
                await SealDue(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away: what is closed stays closed, and is sealed when it is back.
                SealFailed(e);
            }
        }
    }

    /// <param name="isLate">Screens were told of the close already, and are told once more.</param>
    private async Task Seal(IReadOnlyList<(PollId Poll, int Round)> closed, bool isLate, CancellationToken cancellation)
    {
        await ballots.SettleVotes(cancellation);
        foreach (var (poll, round) in closed)
        {
            await useCases.Run(Actor.System, new SealRound(poll, round, isLate), cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A closed round could not be sealed yet; trying again")]
    private partial void SealFailed(Exception e);
}
