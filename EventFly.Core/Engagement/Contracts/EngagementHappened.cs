using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <param name="IsSelfPaced">In the feed, where each answers when they come by; else on stage.</param>
[EventName("engagement.poll-opened.v1")]
public sealed record PollOpened(EventId Event, PollId Poll, int Round, DateTimeOffset At, bool IsSelfPaced = false)
    : IIntegrationEvent;

/// <param name="Votes">Ballots counted in this round.</param>
[EventName("engagement.poll-closed.v1")]
public sealed record PollClosed(EventId Event, PollId Poll, int Round, int Votes, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>This round was a rehearsal: whatever was told of it before has not happened.</summary>
[EventName("engagement.poll-taken-back.v1")]
public sealed record PollTakenBack(EventId Event, PollId Poll, int Round, DateTimeOffset At) : IIntegrationEvent;

[EventName("engagement.post-published.v1")]
public sealed record PostPublished(EventId Event, PostId Post, DateTimeOffset At) : IIntegrationEvent;

/// <summary>Somebody was mentioned in a post or a comment: once, however often it is edited.</summary>
/// <param name="Comment">Null when the post itself mentions them.</param>
[EventName("engagement.mentioned.v1")]
public sealed record Mentioned(
    EventId Event,
    PostId Post,
    CommentId? Comment,
    AccountId Account,
    AccountId By,
    DateTimeOffset At
) : IIntegrationEvent;

[EventName("engagement.rehearsal-started.v1")]
public sealed record RehearsalStarted(EventId Event, RehearsalId Rehearsal, DateTimeOffset At) : IIntegrationEvent;
