using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Schedules;

/// <summary>All sessions of an event by day, and the form for one of them.</summary>
public sealed partial class SchedulePage
{
    private SessionDraft? _editing;
    private SessionDetails? _last;
    private SessionId? _deleting;
    private bool _isOpen;
    private bool _isNext;
    private int _round;

    private int Odd => Plan!.Sessions.Count(s => s.Warnings.Count > 0);

    protected override void Clear()
    {
        base.Clear();
        (_editing, _last, _deleting, _isOpen) = (null, null, null, false);
    }

    private void Open(SessionDraft? draft)
    {
        Forgive();
        (_editing, _deleting, _isOpen, _isNext) = (draft, null, true, false);
        _round++;
    }

    private async Task Edit(SessionRow session)
    {
        var found = await Run(new GetSessionToEdit(Event!.Id, session.Id));
        if (found.IsDone)
        {
            Open(found.Value);
        }
        else
        {
            await ReadNow();
        }
    }

    private void Close()
    {
        FocusOn(_editing is { } draft ? $"change-{draft.Id}" : "schedule-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string title)
    {
        Close();
        Note = T["{0} is saved.", title];
        await ReadNow();
    }

    /// <summary>The form stays: the next one begins where this one ends, in the same room and track.</summary>
    private async Task SavedAndNext(SessionDetails saved)
    {
        // First what the names mean by now: the room may be a new one.
        await ReadNow();
        Note = T["{0} is saved.", saved.Title];
        (_editing, _last, _isNext) = (null, saved, true);
        _round++;
    }

    private void Keep(SessionRow session)
    {
        _deleting = null;
        FocusOn($"delete-{session.Id}");
    }

    private async Task Delete(SessionRow session)
    {
        _deleting = null;
        await Act(new DeleteSession(Event!.Id, session.Id, session.Version), T["{0} is deleted.", session.Title]);
        FocusOn("schedule-add");
    }

    private string Surely(SessionRow session) =>
        session.Taken + session.Waiting is > 0 and var people
            ? T.Count(
                people,
                "Delete {1}? 1 person has it in their schedule.",
                "Delete {1}? {0} people have it in their schedule.",
                session.Title
            )
            : T["Delete {0}? Nobody has picked it so far.", session.Title];

    private string Taken(SessionRow session) =>
        session.Capacity is { } capacity
            ? T["{0} of {1} places taken", session.Taken, capacity]
                + (session.Waiting > 0 ? ", " + T.Count(session.Waiting, "1 waiting", "{0} waiting") : "")
        : session.Taken == 0 ? ""
        : T.Count(session.Taken, "picked by 1", "picked by {0}");

    private TrackRow? TrackOf(SessionRow session) => Plan!.Tracks.FirstOrDefault(t => t.Id == session.Track);

    private string RoomOf(SessionRow session) => Plan!.Rooms.FirstOrDefault(r => r.Id == session.Room)?.Name ?? "";

    private string SpeakersOf(SessionRow session) =>
        string.Join(
            ", ",
            session.Speakers.Select(id => Plan!.Speakers.FirstOrDefault(s => s.Id == id)?.Name).OfType<string>()
        );
}
