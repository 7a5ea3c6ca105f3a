using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
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
        var (poll, quiz) = await OnStage(db, hall, cancellation);
        var special = await db
            .Participants.Where(p => p.Event == hall.Event && (p.IsRehearsal || p.TimeFactor != 1))
            .Select(p => new
            {
                p.Participant,
                p.IsRehearsal,
                p.TimeFactor,
            })
            .ToListAsync(cancellation);
        special.ForEach(p => hall.People.GiveTime(p.Participant, p.TimeFactor));
        var rehearsing = special.Where(p => p.IsRehearsal).Select(p => p.Participant).ToList();
        await Rehearse(db, hall, rehearsing, cancellation);

        hall.Load(
            poll is null ? null : await Count(db, hall, poll, cancellation),
            quiz is null ? null : await QuizLoader.Read(db, hall, quiz, poll, cancellation)
        );
    }

    /// <summary>
    /// Nobody rehearses once all rehearsals are cleared away, whichever process did that, and however late one of the crowd
    /// was written down.
    /// </summary>
    private static async Task Rehearse(
        EventFlyDbContext db,
        Hall hall,
        List<ParticipantId> rehearsing,
        CancellationToken cancellation
    )
    {
        if (rehearsing.Count == 0 && !hall.People.HasRehearsal)
        {
            return;
        }

        if (await db.Rehearsals.AnyAsync(r => r.Event == hall.Event && r.PurgedAt == null, cancellation))
        {
            rehearsing.ForEach(hall.People.Rehearse);
        }
        else
        {
            hall.People.EndRehearsal();
        }
    }

    /// <summary>What is on stage, in one statement: a host's step between two reads would show a stage that never was.</summary>
    private static async Task<(Poll? Poll, Quiz? Quiz)> OnStage(
        EventFlyDbContext db,
        Hall hall,
        CancellationToken cancellation
    )
    {
        var stage = await db
            .Stages.AsNoTracking()
            .Where(s => s.Event == hall.Event)
            .Select(s => new
            {
                Poll = db.Polls.FirstOrDefault(p => p.Id == s.Poll),
                Quiz = db.Quizzes.FirstOrDefault(q => q.Id == s.Quiz),
            })
            .FirstOrDefaultAsync(cancellation);
        return (stage?.Poll, stage?.Quiz);
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
