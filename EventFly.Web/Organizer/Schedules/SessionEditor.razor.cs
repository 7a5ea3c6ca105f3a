using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Schedules;

public sealed partial class SessionEditor
{
    private SessionForm _form = new();
    private SessionDetails? _saved;
    private bool _goesOn;

    /// <summary>What the names that are typed mean.</summary>
    [Parameter, EditorRequired]
    public SchedulePlan Plan { get; set; } = null!;

    /// <summary>Which one is changed; null: a new one.</summary>
    [Parameter]
    public SessionDraft? Draft { get; set; }

    /// <summary>A new one begins where this one ends; null: the last of the schedule.</summary>
    [Parameter]
    public SessionDetails? After { get; set; }

    /// <summary>One was just saved.</summary>
    [Parameter]
    public bool IsNext { get; set; }

    /// <summary>It is saved, and another one follows.</summary>
    [Parameter, EditorRequired]
    public EventCallback<SessionDetails> SavedAndNext { get; set; }

    protected override void OnInitialized() =>
        _form =
            Draft is { } draft ? SessionForm.Of(draft.Details, Plan)
            : After is { } last ? SessionForm.After(last, Plan)
            : SessionForm.First(Event);

    protected override async Task<Result<string>> Send()
    {
        // Nothing is made for a session that is refused.
        var read = _form.Read(Event.Zone);
        if (!read.IsDone)
        {
            return read.Fault;
        }

        var room = await Part(
            Plan.Rooms,
            r => r.Name,
            r => r.Id,
            _form.Room,
            "room",
            name => Run(new SaveRoom(Event.Id, null, new RoomDetails(name)))
        );
        var track = await Part(
            Plan.Tracks,
            t => t.Name,
            t => t.Id,
            _form.Track,
            "track",
            name =>
                Run(
                    new SaveTrack(
                        Event.Id,
                        null,
                        new TrackDetails(name, Track.FreeColour([.. Plan.Tracks.Select(t => t.Colour)]))
                    )
                )
        );
        if ((room.Fault ?? track.Fault) is { } wrong)
        {
            return wrong;
        }

        var speakers = new List<SpeakerId>();
        foreach (var typed in _form.Names())
        {
            var speaker = await Part(
                Plan.Speakers,
                s => s.Name,
                s => s.Id,
                typed,
                "speakers",
                name => Run(new SaveSpeaker(Event.Id, null, new SpeakerDetails(name)))
            );
            if (speaker.Fault is { } fault)
            {
                return fault;
            }

            speakers.Add(speaker.Value!.Value);
        }

        _saved = read.Value with { Room = room.Value, Track = track.Value, Speakers = speakers };
        var saved = await Run(new SaveSession(Event.Id, Draft?.Id, _saved, Draft?.Version));
        return saved.IsDone ? _saved.Title.Trim() : saved.Fault;
    }

    private Task SaveAndNext() => Send(goesOn: Draft is null);

    private Task SaveOnly() => Draft is null ? Send(goesOn: false) : Task.CompletedTask;

    private async Task Send(bool goesOn)
    {
        if (IsSaving)
        {
            return;
        }

        (_goesOn, _saved) = (goesOn, null);
        await Save();
    }

    protected override Task Tell(string name) =>
        _goesOn && _saved is not null ? SavedAndNext.InvokeAsync(_saved) : base.Tell(name);

    /// <summary>The one of that name, or a new one; what is wrong with the name is wrong in its field here.</summary>
    private static async Task<Result<TId?>> Part<TRow, TId>(
        IReadOnlyList<TRow> known,
        Func<TRow, string> nameOf,
        Func<TRow, TId> idOf,
        string typed,
        string field,
        Func<string, Task<Result<TId>>> make
    )
        where TId : struct
    {
        var name = Text.Tidy(typed);
        if (name.Length == 0)
        {
            return new Result<TId?>();
        }

        var likeness = Text.Likeness(name);
        if (
            known.Where(k => Text.Likeness(nameOf(k)) == likeness).Select(k => (TId?)idOf(k)).FirstOrDefault() is { } id
        )
        {
            return (TId?)id;
        }

        var made = await make(name);
        return made.IsDone ? (TId?)made.Value
            : made.Fault.Fields is [var wrong, ..] ? Fault.Invalid(field, wrong.Sentence)
            : made.Fault;
    }
}
