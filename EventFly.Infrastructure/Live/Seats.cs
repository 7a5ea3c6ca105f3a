using System.Collections.Concurrent;
using EventFly.Core.Engagement;

namespace EventFly.Infrastructure.Live;

/// <summary>One screen in a room.</summary>
internal interface ISeated<in TView>
{
    Seat Kind { get; }

    /// <summary>Hands it what it is to show; returns at once.</summary>
    void Changed(TView view);
}

/// <summary>The screens in a room, and how they are told.</summary>
/// <param name="broke">Told when a screen threw; the others are not affected.</param>
internal sealed class Seats<TView>(Action<Exception> broke)
{
    private readonly ConcurrentDictionary<ISeated<TView>, byte> _seats = new();

    public bool IsEmpty => _seats.IsEmpty;

    public void Add(ISeated<TView> seat) => _seats[seat] = 0;

    public bool Remove(ISeated<TView> seat) => _seats.TryRemove(seat, out _);

    public void Tell(Seat kind, TView view)
    {
        foreach (var (seat, _) in _seats)
        {
            if (seat.Kind != kind)
            {
                continue;
            }

            try
            {
                seat.Changed(view);
            }
            catch (Exception e)
            {
                // A screen that is on its way out must not keep a thousand others from the news.
                broke(e);
            }
        }
    }
}
