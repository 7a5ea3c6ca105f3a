using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Feedback;

namespace EventFly.Core.Registration.Announcements;

public enum AnnouncementState
{
    /// <summary>Nobody gets it yet.</summary>
    Draft,

    /// <summary>It leaves at <see cref="Announcement.DueAt"/>.</summary>
    Scheduled,

    /// <summary>It is leaving.</summary>
    Sending,

    /// <summary>Nobody is left who could get it.</summary>
    Sent,

    /// <summary>The team stopped it while it was leaving: who has it has it.</summary>
    Stopped,

    /// <summary>When it could leave it was too late, or its event was cancelled: nobody got it.</summary>
    Missed,
}

/// <summary>What an organizer writes to many at once; see docs/announcements.md for how each of them gets it once.</summary>
public sealed class Announcement : Aggregate
{
    private Announcement() { }

    public AnnouncementId Id { get; private set; }

    public EventId Event { get; private set; }

    public AnnouncementDetails Details { get; private set; } = null!;

    public AnnouncementState State { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When somebody said that it may leave.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>When it leaves; null for a draft.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? BegunAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Up to whom copies were made, as whoever reads them counts; null: from the first.</summary>
    public string? GatheredTo { get; private set; }

    /// <summary>Everybody has a copy who gets one.</summary>
    public bool IsGathered { get; private set; }

    public static Announcement Write(EventId forEvent, AnnouncementDetails details, DateTimeOffset now) =>
        new()
        {
            Id = AnnouncementId.New(),
            Event = forEvent,
            Details = details.Tidied(),
            WrittenAt = now,
        };

    public Result<Done> Rewrite(AnnouncementDetails details)
    {
        if (State is not AnnouncementState.Draft)
        {
            return AnnouncementFaults.IsOnItsWay;
        }

        Details = details.Tidied();
        return Result.Done;
    }

    /// <summary>It may leave: at its time, and not before a minute has passed in which it can be called back.</summary>
    /// <param name="feedback">Of the event.</param>
    public Result<Done> Release(EventCard card, FeedbackTerms feedback, DateTimeOffset now)
    {
        if (State is not AnnouncementState.Draft)
        {
            return AnnouncementFaults.IsOnItsWay;
        }

        if (card.State is EventState.Cancelled && Details.Time.IsRule)
        {
            return AnnouncementFaults.EventCancelled;
        }

        if (card.State is EventState.Draft && Details.To.Group is AddresseeGroup.Followers)
        {
            return AnnouncementFaults.NotPublished;
        }

        var due = Details.Time.On(card, now);
        if (due < now)
        {
            return AnnouncementFaults.TimeHasPassed;
        }

        if (Details.AsksForFeedback && feedback.StateAt(card, due) is not FeedbackState.Open and var state)
        {
            return state is FeedbackState.Early ? AnnouncementFaults.AsksTooEarly : AnnouncementFaults.AsksForNothing;
        }

        (State, ReleasedAt, DueAt) = (AnnouncementState.Scheduled, now, due);
        return Result.Done;
    }

    /// <summary>It stays here after all: as a draft while nobody has it, else it goes to nobody else.</summary>
    public Result<Done> CallBack(DateTimeOffset now)
    {
        switch (State)
        {
            case AnnouncementState.Draft or AnnouncementState.Stopped:
                return Result.Done;
            case AnnouncementState.Scheduled:
                (State, ReleasedAt, DueAt) = (AnnouncementState.Draft, null, null);
                return Result.Done;
            case AnnouncementState.Sending:
                End(AnnouncementState.Stopped, now);
                return Result.Done;
            default:
                return AnnouncementFaults.HasLeft;
        }
    }

    /// <summary>One of the team wants to see it as its guests will.</summary>
    public void Try(AccountId who, DateTimeOffset now) => Raise(new AnnouncementTried(Event, Id, who, now));

    /// <summary>Its event takes place at another time, or by other clocks.</summary>
    public void Follow(EventCard card)
    {
        if (State is AnnouncementState.Scheduled && Details.Time.Kind is not AnnouncementTimeKind.AtOnce)
        {
            DueAt = Details.Time.On(card, ReleasedAt!.Value);
        }
    }

    /// <summary>Its time has come.</summary>
    /// <returns>False when it has nowhere to go any more.</returns>
    public bool Begin(EventCard card, DateTimeOffset now)
    {
        var isOff = Details.Time.IsRule && card.State is not EventState.Published;
        if (isOff || Details.Time.IsTooLate(card, DueAt!.Value, now))
        {
            End(AnnouncementState.Missed, now);
            return false;
        }

        (State, BegunAt) = (AnnouncementState.Sending, now);
        return true;
    }

    /// <param name="to">The last whose copies were made; null when nobody was left.</param>
    public void Gather(string? to)
    {
        GatheredTo = to ?? GatheredTo;
        IsGathered = to is null;
    }

    /// <summary>No copy of it is left to leave.</summary>
    public void Finish(DateTimeOffset now) => End(AnnouncementState.Sent, now);

    /// <summary>Some copies are to leave once more.</summary>
    public Result<Done> GoOn()
    {
        if (State is not (AnnouncementState.Sent or AnnouncementState.Sending))
        {
            return AnnouncementFaults.NothingToSendAgain;
        }

        (State, EndedAt) = (AnnouncementState.Sending, null);
        return Result.Done;
    }

    private void End(AnnouncementState state, DateTimeOffset now) => (State, EndedAt) = (state, now);
}
