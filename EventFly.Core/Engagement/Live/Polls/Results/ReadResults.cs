using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <param name="Round">Counted from 1.</param>
public sealed record RoundResults(int Round, DateTimeOffset OpenedAt, PollResults Results);

/// <param name="Rounds">Newest first, at most <see cref="ReadResults.MostRounds"/>; empty while nobody was asked.</param>
public sealed record PollReport(PollSheet Sheet, PollState State, IReadOnlyList<RoundResults> Rounds)
{
    /// <summary>The latest round; all at zero before the first.</summary>
    public PollResults Latest =>
        Rounds.Count > 0 ? Rounds[0].Results : PollResults.Of(Sheet, 0, new Dictionary<string, TallyCount>());
}

/// <summary>What the hall has answered, round by round, for the host: whether or not the hall may see it.</summary>
public sealed record ReadResults(EventId Event, PollId Poll) : IUseCase<PollReport>
{
    public const int MostRounds = 10;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ReadResults, PollReport>
    {
        public async Task<Result<PollReport>> Handle(ReadResults request, CancellationToken cancellation)
        {
            var poll = await db
                .Polls.AsNoTracking()
                .FirstOrDefaultAsync(p => p.Id == request.Poll && p.Event == request.Event, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            var latest = db.Rounds.Where(r => r.Poll == poll.Id).OrderByDescending(r => r.Round).Take(MostRounds);
            var rounds = await db.Counted(latest).ToListAsync(cancellation);
            var sheet = PollSheet.Of(poll);
            return new PollReport(
                sheet,
                poll.State,
                [
                    .. rounds.Select(r => new RoundResults(
                        r.Round,
                        r.OpenedAt,
                        PollResults.Of(sheet, r.Voters, r.Counts)
                    )),
                ]
            );
        }
    }
}
