using EventFly.Web.Shell;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Team;

/// <summary>The roles that every organization starts with, in the reader's language; a name that a team chose stays.</summary>
internal static class RoleWords
{
    public static string Role(this IStringLocalizer<Words> T, string name) =>
        name switch
        {
            "Owner" => T["Owner"],
            "Manager" => T["Manager"],
            "Host" => T["Host"],
            "Desk" => T["Desk"],
            _ => name,
        };
}
