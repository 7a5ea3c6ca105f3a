using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

public enum CommentFilter
{
    /// <summary>All that are not hidden.</summary>
    Shown,

    /// <summary>Those that the guests let us show.</summary>
    MayBeShown,
    Featured,

    /// <summary>Of those who gave one or two stars.</summary>
    Unhappy,
    Hidden,
}

/// <param name="On">The day, and no time.</param>
/// <param name="Name">Null: anonymous.</param>
/// <param name="Version">See <see cref="FeatureComment"/>.</param>
public sealed record CommentRow(
    FeedbackId Id,
    DateOnly On,
    int Stars,
    string Comment,
    string? Name,
    CommentShowing Showing,
    bool IsFeatured,
    bool IsHidden,
    long Version
);

/// <param name="All">How many there are on all pages.</param>
public sealed record CommentPage(IReadOnlyList<CommentRow> Rows, int All);

/// <summary>Comments of guests, the latest day first; those of one day in no order.</summary>
/// <param name="Page">From 0, of 20 each.</param>
public sealed record ListComments(EventId Event, CommentFilter Filter, int Page) : IUseCase<CommentPage>
{
    public const int Size = 20;
    private const int MostPages = 100_000;

    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IRegistrationDb db, FeedbackReader reader) : IHandler<ListComments, CommentPage>
    {
        public async Task<Result<CommentPage>> Handle(ListComments request, CancellationToken cancellation)
        {
            if (await reader.IsWithheld(request.Event, cancellation))
            {
                return new CommentPage([], 0);
            }

            var comments = db.Given(request.Event).AsNoTracking().Where(f => f.Comment != "");
            comments = request.Filter switch
            {
                CommentFilter.Hidden => comments.Where(f => f.IsHidden),
                CommentFilter.Featured => comments.Where(f => f.FeaturedAt != null),
                CommentFilter.MayBeShown => comments.Where(f => !f.IsHidden && f.Showing != CommentShowing.No),
                CommentFilter.Unhappy => comments.Where(f => !f.IsHidden && f.Stars <= 2),
                _ => comments.Where(f => !f.IsHidden),
            };
            var all = await comments.CountAsync(cancellation);
            var rows = await comments
                .OrderByDescending(f => f.GivenOn)
                .ThenBy(f => f.Lot)
                .ThenBy(f => f.Id)
                .Skip(Math.Clamp(request.Page, 0, MostPages) * Size)
                .Take(Size)
                .Select(f => new CommentRow(
                    f.Id,
                    f.GivenOn!.Value,
                    f.Stars,
                    f.Comment,
                    f.Name,
                    f.Showing,
                    f.FeaturedAt != null,
                    f.IsHidden,
                    f.Version
                ))
                .ToListAsync(cancellation);
            return new CommentPage(rows, all);
        }
    }
}
