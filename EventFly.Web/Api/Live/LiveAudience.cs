using EventFly.Core.Engagement;
using Microsoft.AspNetCore.SignalR;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Api.Live;

/// <summary>
/// Everybody who watches through the hub. However many they are, a hall has one seat for all of them: what changes is
/// written once for each protocol and sent to the hall's group. The seat is given back with the last of them.
/// </summary>
internal sealed class LiveAudience(IHalls halls, IHubContext<LiveHub, ILiveClient> hub)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, Row> _rows = [];

    public static string GroupOf(EventId hall) => $"hall {hall.Value}";

    /// <summary>Takes a place in a hall's row; dispose it to leave.</summary>
    public async Task<LivePlace> Enter(EventId hall, CancellationToken cancellation)
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
            return new LivePlace(seat, () => Leave(row));
        }
        catch
        {
            Leave(row);
            throw;
        }
    }

    /// <summary>What programs may see of a hall: no more than its phones.</summary>
    internal static HallView Public(HallView view) => view.AsTheHallSeesIt();

    private Task<IHallSeat> TakeSeat(EventId hall) =>
        halls.Enter(
            hall,
            Seat.Screen,
            participant: null,
            // A connection that does not keep up is ended by its transport; nobody waits for it here.
            view => _ = hub.Clients.Group(GroupOf(hall)).HallChanged(Public(view)),
            CancellationToken.None
        );

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

    public HallView View => LiveAudience.Public(seat.View);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
        {
            leave();
        }
    }
}
