using EventFly.Core.Engagement.Live.Halls;

namespace EventFly.Web.Api.Live;

/// <summary>What <c>/hubs/live</c> tells the programs that watch a hall.</summary>
public interface ILiveClient
{
    /// <summary>
    /// The hall shows something else: at once when the question or its phase changed, up to ten times a second while
    /// counts, people present or reactions move. Each message is the whole view, so a missed one is made good by the next.
    /// </summary>
    /// <param name="hall">
    /// As the phones may see it: counts are 0 while they are the host's secret. A view whose <c>version</c> is not higher
    /// than one already received is older and to be dropped.
    /// </param>
    Task HallChanged(HallView hall);
}
