using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Schedules;

/// <summary>What is made or changed; without an id it is new.</summary>
public abstract record SchedulePart(long? Version);

public sealed record RoomPart(RoomId? Id, RoomDetails Details, long? Version) : SchedulePart(Version);

public sealed record TrackPart(TrackId? Id, TrackDetails Details, long? Version) : SchedulePart(Version);

public sealed record SpeakerPart(SpeakerId? Id, SpeakerDetails Details, long? Version) : SchedulePart(Version);

public sealed partial class PartEditor
{
    private string _name = "";
    private string _capacity = "";
    private string _line = "";
    private string _bio = "";
    private TrackColour _colour;

    [Parameter, EditorRequired]
    public SchedulePart Part { get; set; } = null!;

    /// <summary>As it is saved.</summary>
    private string Name =>
        Part switch
        {
            RoomPart { Id: not null } room => room.Details.Name,
            TrackPart { Id: not null } track => track.Details.Name,
            SpeakerPart { Id: not null } speaker => speaker.Details.Name,
            _ => "",
        };

    private string NewOne =>
        Part switch
        {
            RoomPart => Words.Key("New room"),
            TrackPart => Words.Key("New track"),
            _ => Words.Key("New speaker"),
        };

    private int NameLength =>
        Part switch
        {
            RoomPart => Room.NameLength,
            TrackPart => Track.NameLength,
            _ => Speaker.NameLength,
        };

    protected override void OnInitialized()
    {
        _name = Name;
        switch (Part)
        {
            case RoomPart room:
                _capacity = room.Details.Capacity?.ToString(CultureInfo.CurrentCulture) ?? "";
                break;
            case TrackPart track:
                _colour = track.Details.Colour;
                break;
            case SpeakerPart speaker:
                (_line, _bio) = (speaker.Details.Line, speaker.Details.Bio);
                break;
        }
    }

    protected override async Task<Result<string>> Send()
    {
        var places = _capacity.Trim().Length == 0 ? null : TypedNumber.Whole(_capacity, CultureInfo.CurrentCulture);
        if (_capacity.Trim().Length > 0 && places is null)
        {
            return Fault.Invalid("capacity", Words.Key("Write the number of places in digits, or leave it empty."));
        }

        var fault = Part switch
        {
            RoomPart room => (await Run(new SaveRoom(Event.Id, room.Id, new(_name, places), room.Version))).Fault,
            TrackPart track => (await Run(new SaveTrack(Event.Id, track.Id, new(_name, _colour), track.Version))).Fault,
            SpeakerPart speaker => (
                await Run(new SaveSpeaker(Event.Id, speaker.Id, new(_name, _line, _bio), speaker.Version))
            ).Fault,
            _ => Fault.NotVisible,
        };
        return fault is null ? _name.Trim() : fault;
    }

    private void Choose(TrackColour colour)
    {
        _colour = colour;
        Typed("colour");
    }
}
