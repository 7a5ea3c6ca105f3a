using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Tracks;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Schedules;

/// <summary>How days, kinds and colours of a schedule are said.</summary>
internal static class ScheduleLook
{
    public static string Day(DateOnly day) => EventClock.Day(At(day));

    public static string ShortDay(DateOnly day) => EventClock.ShortDay(At(day));

    public static string ShortDay(DateTime wallClock) => ShortDay(DateOnly.FromDateTime(wallClock));

    public static string Kind(SessionKind kind, IStringLocalizer<Words> words) =>
        words[
            kind switch
            {
                SessionKind.Talk => Words.Key("Talk"),
                SessionKind.Workshop => Words.Key("Workshop"),
                SessionKind.Discussion => Words.Key("Discussion"),
                SessionKind.Break => Words.Key("Break"),
                _ => Words.Key("Other"),
            }
        ];

    public static string Colour(TrackColour colour) =>
        colour switch
        {
            TrackColour.Blue => Words.Key("Blue"),
            TrackColour.Orange => Words.Key("Orange"),
            TrackColour.Green => Words.Key("Green"),
            TrackColour.Plum => Words.Key("Plum"),
            TrackColour.Brown => Words.Key("Brown"),
            TrackColour.Violet => Words.Key("Violet"),
            TrackColour.Leaf => Words.Key("Leaf green"),
            _ => Words.Key("Indigo"),
        };

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(default), TimeSpan.Zero);
}
