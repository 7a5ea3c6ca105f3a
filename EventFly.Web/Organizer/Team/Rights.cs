using EventFly.Web.Shell;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Team;

/// <summary>Permissions in the words of those who give them.</summary>
internal static class Rights
{
    public static string Say(IStringLocalizer<Words> T, string permission) =>
        permission switch
        {
            "organization.manage" => T["Rename the organization, and change its page and its legal data"],
            "members.manage" => T["Invite and remove people, and decide what roles may do"],
            "events.view" => T["See events that are not public, and their dashboards"],
            "events.manage" => T["Plan, publish and cancel events"],
            "orders.manage" => T["See and change orders, attendees and ticket types"],
            "desk.check-in" => T["Let people in at the desk"],
            "live.host" => T["Run polls and quizzes, and put them on the big screen"],
            "feed.manage" => T["Post in the feed for the organizers, and moderate it"],
            "analytics.view" => T["See counters, charts and reports"],
            _ => permission,
        };
}
