using EventFly.Core.Engagement.Contracts;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Seals closed rounds as soon as no vote that arrived in time can still be on its way.</summary>
public interface IRoundSealer
{
    /// <summary>
    /// Called after the commit that closed these rounds, before its screens are told. It never throws: what it cannot seal
    /// now is sealed later.
    /// </summary>
    Task Closed(IReadOnlyList<(PollId Poll, int Round)> rounds);
}
