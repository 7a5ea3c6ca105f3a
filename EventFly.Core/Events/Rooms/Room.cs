using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Rooms;

/// <summary>What an organizer types about a room.</summary>
/// <param name="Name">1 to 80 characters.</param>
/// <param name="Capacity">How many fit in; null: not known. It limits nothing by itself.</param>
public sealed record RoomDetails(string Name, int? Capacity = null)
{
    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, Room.NameLength),
            "name",
            Sentence.ForText(Name, Room.NameLength, "Give the room a name.")
        );
        checks.That(
            Capacity is null or (>= 1 and <= Room.MostPlaces),
            "capacity",
            new Sentence("Write a number of places from 1 to {0}, or leave it empty.", Room.MostPlaces)
        );
        return checks.Fault;
    }
}

/// <summary>A room of an event, where its sessions take place.</summary>
public sealed class Room : Aggregate
{
    public const int NameLength = 80;
    public const int MostPlaces = 1_000_000;

    /// <summary>So many an event can have.</summary>
    public const int MostOfEvent = 60;

    private Room() { }

    public RoomId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    public int? Capacity { get; private set; }

    /// <summary>Its place among the event's rooms, lowest first.</summary>
    public int Position { get; private set; }

    public static Result<Room> Open(EventId forEvent, RoomDetails details, int position)
    {
        var room = new Room
        {
            Id = RoomId.New(),
            Event = forEvent,
            Position = position,
        };
        return room.Change(details) is { IsDone: false } refused ? refused.Fault : room;
    }

    public Result<Done> Change(RoomDetails details)
    {
        if (details.Fault() is { } fault)
        {
            return fault;
        }

        (Name, Capacity) = (Text.Tidy(details.Name), details.Capacity);
        return Result.Done;
    }

    internal Room CopyFor(EventId other) =>
        new()
        {
            Id = RoomId.New(),
            Event = other,
            Name = Name,
            Capacity = Capacity,
            Position = Position,
        };
}
