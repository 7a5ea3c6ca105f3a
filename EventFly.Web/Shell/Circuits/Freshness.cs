namespace EventFly.Web.Shell.Circuits;

/// <summary>Which screens of a circuit show what may be old, because the last read failed. One note says it for all.</summary>
public sealed class Freshness
{
    private readonly Lock _gate = new();
    private readonly HashSet<object> _stale = [];
    private Action? _changed;

    public bool IsStale { get; private set; }

    public void Say(object screen, bool isStale)
    {
        lock (_gate)
        {
            _ = isStale ? _stale.Add(screen) : _stale.Remove(screen);
            if (IsStale == _stale.Count > 0)
            {
                return;
            }

            IsStale = !IsStale;
        }

        _changed?.Invoke();
    }

    public void Forget(object screen) => Say(screen, isStale: false);

    /// <param name="changed">Called on any thread; must return at once.</param>
    public IDisposable Listen(Action changed)
    {
        _changed += changed;
        return new Listener(this, changed);
    }

    private sealed class Listener(Freshness freshness, Action changed) : IDisposable
    {
        public void Dispose() => freshness._changed -= changed;
    }
}
