using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.UseCases;

/// <summary>
/// Counts in memory how many places each account, device and network holds; whoever holds none is forgotten. The setting
/// <c>Throttles__Factor</c> multiplies what each may hold, as it does the throttles.
/// </summary>
/// <remarks>
/// A partitioned limiter of the framework looks at each of its partitions ten times a second. With one for every phone in a
/// full hall that was 2 % of the processor.
/// </remarks>
internal sealed class HeldPlaces(double factor) : IPlaces
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Holder, int> _held = [];

    public IDisposable? Take(Actor actor, Places places)
    {
        var holders = HoldersOf(actor, places).ToList();
        lock (_gate)
        {
            if (!holders.TrueForAll(MayHoldMore))
            {
                return null;
            }

            foreach (var holder in holders)
            {
                _held[holder] = _held.GetValueOrDefault(holder) + 1;
            }

            return new Place(this, holders);
        }
    }

    public bool AreLeft(Actor actor, Places places)
    {
        lock (_gate)
        {
            return HoldersOf(actor, places).All(MayHoldMore);
        }
    }

    private IEnumerable<Holder> HoldersOf(Actor actor, Places places)
    {
        if (actor.Account is { } account)
        {
            yield return new(places.Name, "account", account.ToString(), Most(places.Account));
        }

        if (actor.Participant is { } device)
        {
            yield return new(places.Name, "device", device.ToString(), Most(places.Device));
        }

        if (actor.Network.Length > 0)
        {
            yield return new(places.Name, "network", actor.Network, Most(places.Network));
        }
    }

    private int Most(int places) => Math.Max(1, (int)(places * factor));

    private bool MayHoldMore(Holder holder) => _held.GetValueOrDefault(holder) < holder.Most;

    private void GiveBack(List<Holder> holders)
    {
        lock (_gate)
        {
            foreach (var holder in holders)
            {
                if (--_held[holder] == 0)
                {
                    _held.Remove(holder);
                }
            }
        }
    }

    private readonly record struct Holder(string Places, string Kind, string Key, int Most);

    private sealed class Place(HeldPlaces all, List<Holder> holders) : IDisposable
    {
        private List<Holder>? _holders = holders;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _holders, null) is { } held)
            {
                all.GiveBack(held);
            }
        }
    }
}
