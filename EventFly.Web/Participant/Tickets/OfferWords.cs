using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Participant.Tickets;

/// <summary>How an offer stands, in words.</summary>
internal static class OfferWords
{
    /// <summary>So many of something that is no ticket are a number that nobody needs to know.</summary>
    private const int Plenty = 100;

    /// <summary>What an event is about: the tickets that let people in; where there are none of these, what there is.</summary>
    public static List<TicketOffer> Leading(this IEnumerable<TicketOffer> offers)
    {
        var alone = offers.Where(o => !o.IsAddOn).ToList();
        return alone.Exists(o => !o.OpensNothing) ? alone.FindAll(o => !o.OpensNothing) : alone;
    }

    public static string StateOf(TicketOffer offer, string zone, IStringLocalizer<Words> T) =>
        offer.State switch
        {
            OfferState.OnSale when offer.OpensNothing => offer.Left > Plenty ? "" : T["{0} left", offer.Left],
            OfferState.OnSale when offer.Left == 1 => T["1 ticket left"],
            OfferState.OnSale => T["{0} tickets left", offer.Left],
            OfferState.SoldOut => T["Sold out"],
            OfferState.WaitingList when offer.Waiting == 0 => T["Sold out"],
            OfferState.WaitingList => T.Count(offer.Waiting, "Sold out: 1 person waits", "Sold out: {0} people wait"),
            OfferState.AllHeld => T["All are being bought right now: some may come back within minutes"],
            OfferState.NotYet => T["On sale from {0}", Moment(offer.Starts!.Value, zone)],
            OfferState.Closed => T["The sale is over"],
            OfferState.Paused => T["Not on sale for now"],
            _ => T["Planned: the organizer cannot take payments yet"],
        };

    public static string Moment(DateTimeOffset at, string zone)
    {
        var local = Zone.Local(at, zone);
        return $"{EventClock.Day(local)}, {local.ToString(EventClock.Minute, CultureInfo.CurrentCulture)}";
    }
}
