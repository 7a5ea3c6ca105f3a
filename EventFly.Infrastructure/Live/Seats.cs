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
    private readonly Lock[] _telling = [.. Enum.GetValues<Seat>().Select(_ => new Lock())];

    public bool IsEmpty => _seats.IsEmpty;

    public void Add(ISeated<TView> seat) => _seats[seat] = 0;

    public bool Remove(ISeated<TView> seat) => _seats.TryRemove(seat, out _);

    /// <summary>
    /// Hands the screens of a kind what there is now. One round after the other: of two side by side the one with the
    /// older view could reach a screen last, and what is newer would be lost on it.
    /// </summary>
    public void Tell(Seat kind, Func<TView> look)
    {
        lock (_telling[(int)kind])
        {
            var view = look();
            foreach (var (seat, _) in _seats)
            {
                if (seat.Kind == kind)
                {
                    Tell(seat, view);
                }
            }
        }
    }

    private void Tell(ISeated<TView> seat, TView view)
    {
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
