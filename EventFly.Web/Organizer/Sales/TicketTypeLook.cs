using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Sales;

/// <summary>How a kind of ticket is worded for its organizer.</summary>
internal static class TicketTypeLook
{
    public static readonly IReadOnlyList<(TicketAccess Access, string Word)> Accesses =
    [
        .. Enum.GetValues<TicketAccess>().Select(a => (a, Word(a))),
    ];

    public static readonly IReadOnlyList<(TicketVisibility Visibility, string Word)> Visibilities =
    [
        .. Enum.GetValues<TicketVisibility>().Select(v => (v, Word(v))),
    ];

    public static string Word(TicketAccess access) =>
        access switch
        {
            TicketAccess.Room => Words.Key("a place in the room"),
            TicketAccess.Online => Words.Key("the link to follow online"),
            _ => Words.Key("nothing: a gift, a meal, a shirt. It has no code and counts for nobody who comes"),
        };

    public static string Word(TicketVisibility visibility) =>
        visibility switch
        {
            TicketVisibility.Everybody => Words.Key("everybody"),
            TicketVisibility.WithCode => Words.Key("whoever has a code"),
            _ => Words.Key("nobody, it is hidden"),
        };

    /// <summary>Those that guests come with.</summary>
    public static IReadOnlyList<TicketTypeRow> LettingIn(this IReadOnlyList<TicketTypeRow> types) =>
        [.. types.Where(t => t.Details.Access is not TicketAccess.Neither)];

    /// <summary>How its sale stands, and how that is coloured.</summary>
    public static (string Badge, string Said) State(
        TicketTypeRow type,
        EventCard card,
        DateTimeOffset now,
        IStringLocalizer<Words> T
    )
    {
        if (card.State is EventState.Cancelled || card.HasEnded(now) || now >= type.SaleEnds)
        {
            return ("ef-badge-ended", T["Sale ended"]);
        }

        if (type.IsPaused)
        {
            return ("ef-badge-warn", T["Paused"]);
        }

        if (type.Details.Visibility is TicketVisibility.Nobody)
        {
            return ("ef-badge-draft", T["Hidden"]);
        }

        if (!type.IsSellable)
        {
            return ("ef-badge-warn", T["Planned, not on sale"]);
        }

        if (now < type.SaleStarts)
        {
            return (
                "ef-badge-published",
                T["Starts {0}", EventClock.InLine(Zone.Local(type.SaleStarts.Value, card.Zone))]
            );
        }

        return type switch
        {
            { Left: > 0 } when card.State is EventState.Draft => ("ef-badge-draft", T["On sale once you publish"]),
            { Left: > 0 } => ("ef-badge-good", T["On sale"]),
            { Held: > 0 } when type.Sold < type.Quota => ("ef-badge-warn", T["All are held"]),
            _ => ("ef-badge-cancelled", T["Sold out"]),
        };
    }
}
