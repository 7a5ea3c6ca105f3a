using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>People's own words that the host has taken off the screens in a round, at most 200, to bring them back.</summary>
public sealed record ListHiddenAnswers(EventId Event, PollId Poll, int Round) : IUseCase<List<string>>
{
    private const int Most = 200;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ListHiddenAnswers, List<string>>
    {
        public async Task<Result<List<string>>> Handle(ListHiddenAnswers request, CancellationToken cancellation) =>
            await db.Polls.AnyAsync(p => p.Id == request.Poll && p.Event == request.Event, cancellation)
                ? await db
                    .Tallies.Where(t => t.Poll == request.Poll && t.Round == request.Round && t.IsHidden)
                    .OrderBy(t => t.Key)
                    .Select(t => t.Key)
                    .Take(Most)
                    .ToListAsync(cancellation)
                : Fault.NotVisible;
    }
}
