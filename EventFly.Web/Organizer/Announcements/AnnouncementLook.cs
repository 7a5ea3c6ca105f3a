using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Announcements;

/// <summary>How announcements are spoken of on the screens of the team.</summary>
internal static class AnnouncementLook
{
    public static string State(AnnouncementState state) =>
        state switch
        {
            AnnouncementState.Draft => Words.Key("Draft"),
            AnnouncementState.Scheduled => Words.Key("Planned"),
            AnnouncementState.Sending => Words.Key("On its way"),
            AnnouncementState.Sent => Words.Key("Sent"),
            AnnouncementState.Stopped => Words.Key("Stopped"),
            AnnouncementState.Missed => Words.Key("Not sent"),
        };

    public static string Badge(AnnouncementState state) =>
        state switch
        {
            AnnouncementState.Sending => "ef-badge-live",
            AnnouncementState.Sent => "ef-badge-good",
            AnnouncementState.Stopped or AnnouncementState.Missed => "ef-badge-ended",
            _ => "",
        };

    public static string Why(CopyState state) =>
        state switch
        {
            CopyState.Refused => Words.Key("The mail server did not take it"),
            CopyState.Unclear => Words.Key("The line broke: it may have arrived or not"),
            CopyState.Unsubscribed => Words.Key("Wants no announcements"),
            CopyState.BadAddress => Words.Key("This address refused letters before"),
            CopyState.Waiting or CopyState.Leaving => Words.Key("On its way"),
            CopyState.Accepted => Words.Key("Sent"),
        };

    /// <summary>When it leaves or left, by the clocks where the event is.</summary>
    public static string When(this IStringLocalizer<Words> words, AnnouncementRow row, EventCard card) =>
        row switch
        {
            { EndedAt: { } ended, State: AnnouncementState.Sent } => words["Sent {0}", At(ended, card)],
            { EndedAt: { } ended, State: AnnouncementState.Stopped } => words["Stopped {0}", At(ended, card)],
            { BegunAt: { } begun, State: AnnouncementState.Sending } => words["On its way since {0}", At(begun, card)],
            { State: AnnouncementState.Missed } => words["It was too late, or the event was cancelled."],
            { DueAt: { } due } => row.Details.Time.IsRule
                ? $"{words.Rule(row.Details.Time)}: {At(due, card)}"
                : words["Leaves {0}", At(due, card)],
            _ => row.Details.Time.IsRule ? words.Rule(row.Details.Time) : words["Written {0}", At(row.WrittenAt, card)],
        };

    /// <summary>To whom, in a few words.</summary>
    public static string To(this IStringLocalizer<Words> words, Addressees to) =>
        (to.Group, to.IsInside, to.Types.Count + (to.Answer is null ? 0 : 1)) switch
        {
            (AddresseeGroup.Followers, _, _) => words["To all who follow you"],
            (AddresseeGroup.Waiting, _, 0) => words["To all who wait"],
            (AddresseeGroup.Waiting, _, _) => words["To some who wait"],
            (_, true, _) => words["To guests who are in"],
            (_, false, _) => words["To guests who are not in yet"],
            (_, _, 0) => words["To all guests"],
            _ => words["To some guests"],
        };

    public static string Rule(this IStringLocalizer<Words> words, AnnouncementTime time)
    {
        var isBefore = time.Kind is AnnouncementTimeKind.BeforeStart;
        var (days, hours) = (time.Minutes / (24 * 60), time.Minutes / 60);
        return time.Minutes == 0 ? words[isBefore ? Words.Key("When it starts") : Words.Key("When it is over")]
            : time.Minutes % (24 * 60) == 0
                ? Count(
                    Words.Key("1 day before"),
                    Words.Key("{0} days before"),
                    Words.Key("1 day after"),
                    Words.Key("{0} days after"),
                    days
                )
            : time.Minutes % 60 == 0
                ? Count(
                    Words.Key("1 hour before"),
                    Words.Key("{0} hours before"),
                    Words.Key("1 hour after"),
                    Words.Key("{0} hours after"),
                    hours
                )
            : Count(
                Words.Key("1 minute before"),
                Words.Key("{0} minutes before"),
                Words.Key("1 minute after"),
                Words.Key("{0} minutes after"),
                time.Minutes
            );

        string Count(string oneBefore, string before, string oneAfter, string after, int number) =>
            isBefore ? words.Count(number, oneBefore, before) : words.Count(number, oneAfter, after);
    }

    private static string At(DateTimeOffset at, EventCard card) => EventClock.InLine(Zone.Local(at, card.Zone));
}
