using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Mentions;

/// <param name="By">Null when the account is gone.</param>
public sealed record MyMention(EventCard Event, PostId Post, string? By, DateTimeOffset At);

/// <summary>
/// Where the one who asks was mentioned, newest first; at most <see cref="Most"/>, without what was hidden or deleted since.
/// </summary>
public sealed record MyMentions : IUseCase<IReadOnlyList<MyMention>>
{
    public const int Most = 10;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(IFeedDb db, IEventLookup events, IAccountLookup accounts, Actor actor)
        : IHandler<MyMentions, IReadOnlyList<MyMention>>
    {
        public async Task<Result<IReadOnlyList<MyMention>>> Handle(MyMentions request, CancellationToken cancellation)
        {
            var notes = await db
                .MentionNotes.AsNoTracking()
                .Where(m => m.Account == actor.Account)
                .Where(m => db.Posts.InSight().Any(p => p.Id == m.Post))
                .Where(m =>
                    m.Comment == null
                    || db.Comments.Any(c => c.Id == m.Comment && c.HiddenAt == null && c.DeletedAt == null)
                )
                .OrderByDescending(m => m.At)
                .Take(Most)
                .ToListAsync(cancellation);
            var authors = await accounts.FindMany([.. notes.Select(m => m.By).Distinct()], cancellation);
            var names = authors.ToDictionary(a => a.Id, a => a.Name);
            var cards = new Dictionary<EventId, EventCard>();
            foreach (var id in notes.Select(m => m.Event).Distinct())
            {
                if (await events.Find(id, cancellation) is { State: not EventState.Draft } card)
                {
                    cards[id] = card;
                }
            }

            return notes
                .Where(m => cards.ContainsKey(m.Event))
                .Select(m => new MyMention(cards[m.Event], m.Post, names.GetValueOrDefault(m.By), m.At))
                .ToList();
        }
    }
}
