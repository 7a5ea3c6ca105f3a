using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>What the reader's device has answered to polls in the feed; of an anonymous one, only that it has.</summary>
/// <param name="Polls">The first <see cref="Most"/> are looked for.</param>
public sealed record MyPollAnswers(EventId Event, IReadOnlyCollection<PollId> Polls)
    : IUseCase<IReadOnlyDictionary<PollId, OwnAnswer>>
{
    public const int Most = 50;

    public Access Access => Access.Anyone;

    internal sealed class Handler(ILiveDb db, Actor actor)
        : IHandler<MyPollAnswers, IReadOnlyDictionary<PollId, OwnAnswer>>
    {
        public async Task<Result<IReadOnlyDictionary<PollId, OwnAnswer>>> Handle(
            MyPollAnswers request,
            CancellationToken cancellation
        )
        {
            if (actor.Participant is not { } me || request.Polls.Count == 0)
            {
                return new Dictionary<PollId, OwnAnswer>();
            }

            var ids = request.Polls.Take(Most).ToList();
            var ballots = await db
                .Ballots.Where(b => b.Participant == me && b.Round == Poll.FeedRound && ids.Contains(b.Poll))
                .Where(b => db.Polls.Any(p => p.Id == b.Poll && p.Event == request.Event))
                .Select(b => new { b.Poll, b.Answer })
                .ToListAsync(cancellation);
            return ballots.ToDictionary(
                b => b.Poll,
                b => new OwnAnswer(b.Answer is null ? null : new Answer(b.Answer))
            );
        }
    }
}
