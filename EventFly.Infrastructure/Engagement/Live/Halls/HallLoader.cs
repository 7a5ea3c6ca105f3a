using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Brings a hall in memory in line with the database.</summary>
internal sealed class HallLoader(IServiceScopeFactory scopes)
{
    public async Task Read(Hall hall, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var stage = await db.Stages.AsNoTracking().FirstOrDefaultAsync(s => s.Event == hall.Event, cancellation);
        var poll = stage?.Poll is { } id
            ? await db.Polls.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation)
            : null;
        foreach (
            var special in await db
                .Participants.Where(p => p.Event == hall.Event && (p.IsRehearsal || p.TimeFactor != 1))
                .Select(p => new
                {
                    p.Participant,
                    p.IsRehearsal,
                    p.TimeFactor,
                })
                .ToListAsync(cancellation)
        )
        {
            hall.People.GiveTime(special.Participant, special.TimeFactor);
            if (special.IsRehearsal)
            {
                hall.People.Rehearse(special.Participant);
            }
        }

        var quiz = stage?.Quiz is { } played ? await QuizLoader.Read(db, hall, played, poll, cancellation) : null;
        hall.Load(poll is null ? null : await Count(db, hall, poll, cancellation), quiz);
    }

    private static async Task<HallCount> Count(
        EventFlyDbContext db,
        Hall hall,
        Poll poll,
        CancellationToken cancellation
    )
    {
        var round = await db.Counted(db.Rounds.Where(r => r.Poll == poll.Id && r.Round == poll.Round))
            .FirstOrDefaultAsync(cancellation);
        // A host's step changes no answer: a whole hall's ballots are not read again for each of them.
        var isKnown = hall.RevisionOf(poll.Id, poll.Round) is { } known && known == (round?.Revision ?? 0);
        var answers = await db
            .Ballots.Where(b => !isKnown && b.Poll == poll.Id && b.Round == poll.Round)
            .Select(b => new { b.Participant, b.Answer })
            .ToListAsync(cancellation);
        var isSecret = poll.Privacy is PollPrivacy.Anonymous;
        return new HallCount(
            PollView.Of(poll, PollResults.Of(PollSheet.Of(poll), 0, new Dictionary<string, TallyCount>())),
            round?.Revision ?? 0,
            round?.Voters ?? 0,
            round?.Counts ?? [],
            answers.ToDictionary(
                b => b.Participant,
                b => new OwnAnswer(isSecret || b.Answer is null ? null : new Answer(b.Answer))
            )
        );
    }
}
