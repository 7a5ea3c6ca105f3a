using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventFly.Infrastructure.Tests.Live;

public sealed class SignalsTests
{
    private static readonly Topic Attendance = new("attendance", Guid.CreateVersion7());

    [Fact]
    public void Only_those_who_listen_to_a_topic_hear_of_it()
    {
        var signals = Make();
        var heard = 0;
        using var listening = signals.Listen(Attendance, () => heard++);

        signals.Send(Attendance);
        signals.Send(Attendance with { Kind = "poll" });

        heard.ShouldBe(1);
    }

    [Fact]
    public void Who_left_hears_nothing_and_leaves_nothing_behind()
    {
        var signals = Make();
        var heard = 0;
        var listening = signals.Listen(Attendance, () => heard++);

        listening.Dispose();
        listening.Dispose();
        signals.Send(Attendance);

        heard.ShouldBe(0);
        signals.Topics.ShouldBe(0);
    }

    [Fact]
    public void A_listener_that_breaks_does_not_silence_its_neighbours()
    {
        var signals = Make();
        var heard = 0;
        using var first = signals.Listen(Attendance, () => heard++);
        using var broken = signals.Listen(Attendance, () => throw new ObjectDisposedException("screen"));
        using var last = signals.Listen(Attendance, () => heard++);

        signals.Send(Attendance);

        heard.ShouldBe(2);
    }

    /// <summary>
    /// One keeps joining and leaving, so that the set of the topic vanishes and returns all the time, while another joins
    /// and must hear the very next signal.
    /// </summary>
    [Fact]
    public void Whoever_joins_while_the_last_one_leaves_is_heard_and_forgotten()
    {
        var signals = Make();

        LostOf(20_000, signals).ShouldBe(0);

        signals.Topics.ShouldBe(0);
    }

    [Fact]
    public void A_set_that_is_looked_up_before_it_is_joined_loses_listeners() =>
        LostOf(200_000, new LooksThenJoins()).ShouldBeGreaterThan(0);

    private static int LostOf(int rounds, ISignals signals)
    {
        var token = TestContext.Current.CancellationToken;
        var lost = 0;
        var done = false;
        var neighbour = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref done))
                {
                    signals.Listen(Attendance, () => { }).Dispose();
                }
            },
            token
        );
        for (var round = 0; round < rounds && (lost == 0 || signals is Signals); round++)
        {
            var heard = false;
            using (signals.Listen(Attendance, () => heard = true))
            {
                signals.Send(Attendance);
            }

            lost += heard ? 0 : 1;
        }

        Volatile.Write(ref done, true);
        neighbour.Wait(TimeSpan.FromSeconds(30), token).ShouldBeTrue();
        return lost;
    }

    private static Signals Make() => new(NullLogger<Signals>.Instance);

    /// <summary>The mutant: it joins whatever set it found, even when that set has just been thrown away.</summary>
    private sealed class LooksThenJoins : ISignals
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Topic, HashSet<Action>> _topics = new();

        public void Send(Topic topic)
        {
            if (_topics.TryGetValue(topic, out var listeners))
            {
                lock (listeners)
                {
                    foreach (var heard in listeners)
                    {
                        heard();
                    }
                }
            }
        }

        public IDisposable Listen(Topic topic, Action heard)
        {
            var listeners = _topics.GetOrAdd(topic, _ => []);
            Action own = () => heard();
            lock (listeners)
            {
                listeners.Add(own);
            }

            return new Leaving(() =>
            {
                lock (listeners)
                {
                    listeners.Remove(own);
                    if (listeners.Count == 0)
                    {
                        _topics.TryRemove(KeyValuePair.Create(topic, listeners));
                    }
                }
            });
        }

        private sealed class Leaving(Action leave) : IDisposable
        {
            public void Dispose() => leave();
        }
    }
}
