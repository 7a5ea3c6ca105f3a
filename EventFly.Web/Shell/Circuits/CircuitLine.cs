using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// Whether the browser of this circuit is still there. A circuit outlives its line by minutes, for those who come back;
/// meanwhile nobody must wait for them.
/// </summary>
public sealed class CircuitLine(TimeProvider time) : CircuitHandler, IDisposable
{
    /// <summary>A phone that changes its network is back sooner. A line that went silent was dead for 20 seconds before.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Action<bool>? _changed;
    private ITimer? _leaving;
    private bool _isGone;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Lost();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Found();
        return Task.CompletedTask;
    }

    /// <param name="changed">Called on any thread, with whether the browser is gone; must return at once.</param>
    public IDisposable Listen(Action<bool> changed)
    {
        _changed += changed;
        return new Listener(this, changed);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _leaving?.Dispose();
            _leaving = null;
        }
    }

    internal void Lost()
    {
        lock (_gate)
        {
            _leaving ??= time.CreateTimer(_ => Say(isGone: true), null, Grace, Timeout.InfiniteTimeSpan);
        }
    }

    internal void Found()
    {
        lock (_gate)
        {
            _leaving?.Dispose();
            _leaving = null;
        }

        Say(isGone: false);
    }

    private void Say(bool isGone)
    {
        lock (_gate)
        {
            // It came back at the very moment that its time was up.
            if (_isGone == isGone || (isGone && _leaving is null))
            {
                return;
            }

            _isGone = isGone;
        }

        _changed?.Invoke(isGone);
    }

    private sealed class Listener(CircuitLine line, Action<bool> changed) : IDisposable
    {
        public void Dispose() => line._changed -= changed;
    }
}
