namespace EventFly.Web.Api.Live;

/// <summary>The halls that one connection watches. A call may still be on its way while the connection ends.</summary>
internal sealed class LivePlaces
{
    /// <summary>One connection is one program, not a crawler.</summary>
    public const int Most = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, LivePlace> _places = [];
    private bool _isGone;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _places.Count;
            }
        }
    }

    public LivePlace? Of(EventId hall)
    {
        lock (_gate)
        {
            return _places.GetValueOrDefault(hall);
        }
    }

    /// <summary>Keeps a place until it is left; gives it back at once when the connection has ended meanwhile.</summary>
    public void Take(EventId hall, LivePlace place)
    {
        lock (_gate)
        {
            if (!_isGone && _places.TryAdd(hall, place))
            {
                return;
            }
        }

        place.Dispose();
    }

    public void Leave(EventId hall)
    {
        lock (_gate)
        {
            if (_places.Remove(hall, out var place))
            {
                place.Dispose();
            }
        }
    }

    public void LeaveAll()
    {
        lock (_gate)
        {
            _isGone = true;
            foreach (var place in _places.Values)
            {
                place.Dispose();
            }

            _places.Clear();
        }
    }
}
