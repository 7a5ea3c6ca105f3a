using System.Collections.Concurrent;
using EventFly.Core.Engagement.Live.Halls;

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
    private readonly Row[] _rows = [.. Enum.GetValues<Seat>().Select(_ => new Row())];

    public bool IsEmpty => _rows.All(r => r.Seats.IsEmpty);

    public void Add(ISeated<TView> seat) => RowOf(seat).Seats[seat] = 0;

    public bool Remove(ISeated<TView> seat) => RowOf(seat).Seats.TryRemove(seat, out _);

    public bool Has(ISeated<TView> seat) => RowOf(seat).Seats.ContainsKey(seat);

    /// <summary>Hands the host's control and the big screen, which follow closely, what there is now.</summary>
    /// <param name="look">What a screen of a kind may see.</param>
    public void TellScreens(Func<Seat, TView> look)
    {
        Tell(Seat.Host, look);
        Tell(Seat.Stage, look);
    }

    /// <summary>
    /// Hands the screens of a kind what there is now. One round after the other: of two side by side the one with the
    /// older view could reach a screen last, and what is newer would be lost on it.
    /// </summary>
    public void Tell(Seat kind, Func<Seat, TView> look)
    {
        var row = _rows[(int)kind];
        lock (row.Telling)
        {
            var view = look(kind);
            foreach (var (seat, _) in row.Seats)
            {
                Tell(seat, view);
            }
        }
    }

    private Row RowOf(ISeated<TView> seat) => _rows[(int)seat.Kind];

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

    private sealed class Row
    {
        public Lock Telling { get; } = new();

        public ConcurrentDictionary<ISeated<TView>, byte> Seats { get; } = new();
    }
}
