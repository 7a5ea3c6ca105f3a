namespace EventFly.Infrastructure.Live;

/// <summary>Something that people may be following in this process, on screens that must not wait for work that can.</summary>
internal interface IFollowedLive
{
    bool IsFollowed { get; }
}
