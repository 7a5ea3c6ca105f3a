using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>A comment that its guest and the team show to everybody.</summary>
/// <param name="FirstName">Null: its guest wants no name shown.</param>
public sealed record FeaturedComment(string EventTitle, string EventSlug, int Stars, string Comment, string? FirstName);

/// <summary>Comments of guests that are shown to everybody, of these events; what was featured last comes first, at most 12.</summary>
/// <param name="Events">At most 60.</param>
public sealed record ListFeatured(IReadOnlyList<EventId> Events) : IUseCase<IReadOnlyList<FeaturedComment>>
{
    public const int MostEvents = 60;
    private const int Most = 12;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events)
        : IHandler<ListFeatured, IReadOnlyList<FeaturedComment>>
    {
        public async Task<Result<IReadOnlyList<FeaturedComment>>> Handle(
            ListFeatured request,
            CancellationToken cancellation
        )
        {
            var asked = request.Events.Take(MostEvents).ToList();
            if (asked.Count == 0)
            {
                return Result.Of<IReadOnlyList<FeaturedComment>>([]);
            }

            var cards = await events.Find(asked, cancellation);
            var open = cards.Values.Where(c => c.State is EventState.Published).Select(c => c.Id).ToList();
            var featured = await db
                .GuestFeedback.AsNoTracking()
                .Where(f => open.Contains(f.Event) && f.FeaturedAt != null && !f.IsHidden)
                .Where(f => f.GivenOn != null && f.Showing != CommentShowing.No && f.Comment != "")
                .OrderByDescending(f => f.FeaturedAt)
                .ThenBy(f => f.Lot)
                .Take(Most)
                .Select(f => new
                {
                    f.Event,
                    f.Stars,
                    f.Comment,
                    f.Name,
                    f.Showing,
                })
                .ToListAsync(cancellation);
            return featured.ConvertAll(f => new FeaturedComment(
                cards[f.Event].Title,
                cards[f.Event].Slug,
                f.Stars,
                f.Comment,
                f.Showing is CommentShowing.WithFirstName && f.Name is { } name ? FirstName(name) : null
            ));
        }
    }

    /// <summary>What stands before the first blank.</summary>
    public static string FirstName(string name) => Text.Tidy(name).Split(' ')[0];
}
