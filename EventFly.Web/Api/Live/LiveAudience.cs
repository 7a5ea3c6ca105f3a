using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Api.Live;

/// <summary>
/// Everybody who watches through the hub. However many they are, a hall has one seat for all of them: what changes is
/// written once for each protocol and sent to the hall's group. The seat is given back with the last of them.
/// </summary>
internal sealed class LiveAudience(IUseCases useCases, IHubContext<LiveHub, ILiveClient> hub)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, Row> _rows = [];

    public static string GroupOf(EventId hall) => $"hall {hall.Value}";

    /// <summary>Takes a place in a hall's row; dispose it to leave.</summary>
    /// <param name="hall">Whose hall.</param>
    /// <param name="door">Belongs to the place from now on.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<LivePlace> Enter(EventId hall, IDisposable door, CancellationToken cancellation)
    {
        Row row;
        lock (_gate)
        {
            if (!_rows.TryGetValue(hall, out row!))
            {
                _rows[hall] = row = new Row(hall, TakeSeat(hall));
            }

            row.Taken++;
        }

        try
        {
            var seat = await row.Seat.WaitAsync(cancellation);
            return new LivePlace(seat, Go);
        }
        catch
        {
            Go();
            throw;
        }

        void Go()
        {
            door.Dispose();
            Leave(row);
        }
    }

    private async Task<IHallSeat> TakeSeat(EventId hall) =>
        (await useCases.Run(Actor.Anyone, new WatchHall(hall, view => Tell(hall, view)))).Value;

    /// <summary>A connection that does not keep up is ended by its transport; nobody waits for it here.</summary>
    private void Tell(EventId hall, HallView view) => _ = hub.Clients.Group(GroupOf(hall)).HallChanged(view);

    private void Leave(Row row)
    {
        lock (_gate)
        {
            // A seat that could not be had is not kept for the next to fail with.
            if (--row.Taken > 0 && !row.Seat.IsFaulted)
            {
                return;
            }

            if (_rows.TryGetValue(row.Hall, out var current) && current == row)
            {
                _rows.Remove(row.Hall);
            }

            if (row.Taken > 0)
            {
                return;
            }
        }

        _ = GiveBack(row.Seat);
    }

    private static async Task GiveBack(Task<IHallSeat> seat)
    {
        await ((Task)seat).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (seat.IsCompletedSuccessfully)
        {
            (await seat).Dispose();
        }
    }

    private sealed class Row(EventId hall, Task<IHallSeat> seat)
    {
        public EventId Hall => hall;

        public Task<IHallSeat> Seat => seat;

        public int Taken { get; set; }
    }
}

/// <summary>One connection's place in a hall.</summary>
internal sealed class LivePlace(IHallSeat seat, Action leave) : IDisposable
{
    private int _isLeft;

    public HallView View => seat.View;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
        {
            leave();
        }
    }
}
