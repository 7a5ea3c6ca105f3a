namespace EventFly.Infrastructure.Live;

/// <summary>
/// Lets something happen at most once in an interval: the first request after a quiet while at once, the rest together
/// when the interval is over. The last request is never lost.
/// </summary>
internal sealed class Pace : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Action _happen;
    private readonly ITimer _timer;
    private long _last;
    private bool _isWaiting;

    public Pace(TimeSpan interval, TimeProvider time, Action happen)
    {
        _interval = interval;
        _time = time;
        _happen = happen;
        _last = time.GetTimestamp() - (long)(interval.TotalSeconds * time.TimestampFrequency);
        _timer = time.CreateTimer(_ => Happen(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>When the interval allows it; asking many times is asking once.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            if (_isWaiting)
            {
                return;
            }

            _isWaiting = true;
            var left = _interval - _time.GetElapsedTime(_last);
            _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Now, whatever the interval says.</summary>
    public void Now()
    {
        lock (_gate)
        {
            _isWaiting = true;
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Happen()
    {
        lock (_gate)
        {
            _isWaiting = false;
            _last = _time.GetTimestamp();
        }

        _happen();
    }
}
