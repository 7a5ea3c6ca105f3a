using System.Collections.Concurrent;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Carried;

/// <summary>
/// Tells of votes in polls that no stage shows: at most once a second, whatever the number of votes. No hall counts these
/// along; whoever shows one reads it again, once for all readers.
/// </summary>
internal sealed class FeedNews : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(EventId Event, PollId Poll), bool> _counted = new();
    private readonly ISignals _signals;
    private readonly Pace _pace;

    public FeedNews(ISignals signals, TimeProvider time)
    {
        _signals = signals;
        _pace = new Pace(Between, time, Tell);
    }

    /// <summary>More votes of this poll are on disk.</summary>
    public void Counted(EventId id, PollId poll)
    {
        _counted[(id, poll)] = true;
        _pace.Ask();
    }

    public void Dispose() => _pace.Dispose();

    private void Tell()
    {
        var told = _counted.Keys.Where(k => _counted.TryRemove(k, out _)).ToList();
        told.ForEach(k => _signals.Send(FeedTopics.Poll(k.Poll)));
        foreach (var id in told.Select(k => k.Event).Distinct())
        {
            _signals.Send(StageTopics.Polls(id));
            _signals.Send(EngagementTopics.Participation(id));
        }
    }
}
