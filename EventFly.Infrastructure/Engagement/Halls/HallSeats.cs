using System.Collections.Concurrent;
using EventFly.Core.Engagement;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>The screens of a hall, and how they are told.</summary>
/// <param name="broke">Told when a screen threw; the others are not affected.</param>
internal sealed class HallSeats(Action<Exception> broke)
{
    private readonly ConcurrentDictionary<HallSeat, byte> _seats = new();

    public bool IsEmpty => _seats.IsEmpty;

    public void Add(HallSeat seat) => _seats[seat] = 0;

    public bool Remove(HallSeat seat) => _seats.TryRemove(seat, out _);

    public void Tell(Seat kind, HallView view)
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
