using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

public enum PeopleFilter
{
    /// <summary>Those who chose a nickname.</summary>
    Named,

    /// <summary>Those who were sent out.</summary>
    Excluded,

    Everyone,
}

/// <param name="Nickname">Null when it has none.</param>
/// <param name="Questions">How many questions it asked.</param>
public sealed record PersonInRoom(
    ParticipantId Participant,
    string? Nickname,
    DateTimeOffset JoinedAt,
    Exclusion? Exclusion,
    int Questions
);

/// <param name="Counts">How many there are of each kind, whatever was searched for.</param>
public sealed record PeoplePage(
    IReadOnlyList<PersonInRoom> People,
    int Matching,
    IReadOnlyDictionary<PeopleFilter, int> Counts
);

/// <summary>Who has been in the room, the latest first.</summary>
/// <param name="Search">Part of a nickname; lookalikes and accents do not matter.</param>
/// <param name="Page">From 0.</param>
public sealed record ListPeople(EventId Event, string Search, PeopleFilter Filter, int Page) : IUseCase<PeoplePage>
{
    public const int PageSize = 25;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ListPeople, PeoplePage>
    {
        public async Task<Result<PeoplePage>> Handle(ListPeople request, CancellationToken cancellation)
        {
            var all = db.Participants.AsNoTracking().Where(p => p.Event == request.Event && !p.IsRehearsal);
            var counts = new Dictionary<PeopleFilter, int>();
            foreach (var filter in Enum.GetValues<PeopleFilter>())
            {
                counts[filter] = await Only(all, filter).CountAsync(cancellation);
            }

            var part = Lookalikes.SkeletonOf(request.Search);
            var found = Only(all, request.Filter);
            found = part.Length == 0 ? found : found.Where(p => p.NicknameKey != null && p.NicknameKey.Contains(part));
            var people = await found
                .OrderByDescending(p => p.JoinedAt)
                .ThenBy(p => p.Participant)
                .Skip(Math.Clamp(request.Page, 0, 10_000) * PageSize)
                .Take(PageSize)
                .Select(p => new
                {
                    p.Participant,
                    p.Nickname,
                    p.JoinedAt,
                    p.KickedAt,
                    p.BannedAt,
                    Questions = db.AudienceQuestions.Count(q => q.Event == request.Event && q.Asker == p.Participant),
                })
                .ToListAsync(cancellation);
            return new PeoplePage(
                people.ConvertAll(p => new PersonInRoom(
                    p.Participant,
                    p.Nickname,
                    p.JoinedAt,
                    p.BannedAt is not null ? Exclusion.Banned
                        : p.KickedAt is not null ? Exclusion.Kicked
                        : null,
                    p.Questions
                )),
                await found.CountAsync(cancellation),
                counts
            );
        }

        private static IQueryable<HallParticipant> Only(IQueryable<HallParticipant> people, PeopleFilter filter) =>
            filter switch
            {
                PeopleFilter.Named => people.Where(p => p.Nickname != null),
                PeopleFilter.Excluded => people.Where(p => p.BannedAt != null || p.KickedAt != null),
                _ => people,
            };
    }
}
