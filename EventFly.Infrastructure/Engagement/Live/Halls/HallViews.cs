using EventFly.Core.Engagement.Live.Halls;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>One moment of a hall, for each kind of screen.</summary>
/// <param name="Host">All there is.</param>
/// <param name="Shown">What the host has shown.</param>
internal sealed record HallViews(HallView Host, HallView Shown)
{
    public HallView For(Seat kind) =>
        kind switch
        {
            Seat.Host => Host,
            Seat.Stage or Seat.Phone => Shown,
        };
}
