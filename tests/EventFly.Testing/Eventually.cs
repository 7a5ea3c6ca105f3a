using Microsoft.Extensions.Time.Testing;

namespace EventFly.Testing;

/// <summary>Waits for something that another thread, process or timer will make true: at most twenty seconds.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="TimeoutException">It did not become true; the message ends with <paramref name="otherwise"/>.</exception>
    public static async Task Holds(Func<Task<bool>> holds, Func<string>? otherwise = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException(
                    $"It did not come about in {Patience.TotalSeconds} s. {otherwise?.Invoke()}"
                );
            }

            await Task.Delay(Pause);
        }
    }

    public static Task Holds(Func<bool> holds, Func<string>? otherwise = null) =>
        Holds(() => Task.FromResult(holds()), otherwise);

    /// <summary>Waits for what needs time as well: after each look the clock goes on by <paramref name="step"/>.</summary>
    /// <exception cref="TimeoutException">It did not become true; the message ends with <paramref name="otherwise"/>.</exception>
    public static Task HoldsInTime(
        FakeTimeProvider clock,
        TimeSpan step,
        Func<Task<bool>> holds,
        Func<string>? otherwise = null
    ) =>
        Holds(
            async () =>
            {
                if (await holds())
                {
                    return true;
                }

                clock.Advance(step);
                return false;
            },
            otherwise
        );
}
