using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Sales;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Widgets;

/// <summary>What comes back of the price of a ticket, in plain words and real dates.</summary>
internal static class RefundWords
{
    /// <summary>Such as "Until 14 May 2027 you get everything back, until 4 June half, then nothing."</summary>
    public static string Policy(
        IStringLocalizer<Words> T,
        IReadOnlyList<RefundDeadline> deadlines,
        EventCard card,
        DateTimeOffset now
    )
    {
        var ahead = deadlines.Where(d => now < d.Until).DistinctBy(d => d.Until).ToList();
        if (ahead.Count == 0)
        {
            return deadlines.Count == 0
                ? T["Only the organizer can give the money of a paid ticket back. You can pass it on to somebody else."]
                : T["The time to get money back is over. You can still pass a ticket on to somebody else."];
        }

        var year = Day(ahead[0], card).Year;
        List<string> parts =
        [
            T["Until {0} you get {1} back", When(T, ahead[0], card, null), Share(T, ahead[0].Percent)],
        ];
        parts.AddRange(
            ahead.Skip(1).Select(d => (string)T["until {0} {1}", When(T, d, card, year), Share(T, d.Percent)])
        );
        if (ahead[^1].Percent > 0)
        {
            parts.Add(T["then nothing"]);
        }

        return string.Join(", ", parts) + ".";
    }

    public static int PercentNow(IReadOnlyList<RefundDeadline> deadlines, DateTimeOffset now) =>
        deadlines.FirstOrDefault(d => now < d.Until)?.Percent ?? 0;

    public static string Share(IStringLocalizer<Words> T, int percent) =>
        percent switch
        {
            100 => T["everything"],
            50 => T["half"],
            0 => T["nothing"],
            _ => percent.ToString(CultureInfo.CurrentCulture) + "\u00A0%",
        };

    private static string When(IStringLocalizer<Words> T, RefundDeadline deadline, EventCard card, int? saidYear) =>
        deadline.Until == card.StartsAt
            ? T["the start"]
            : EventClock.Date(Day(deadline, card), withYear: Day(deadline, card).Year != saidYear);

    /// <summary>The last day on which it holds.</summary>
    private static DateTimeOffset Day(RefundDeadline deadline, EventCard card) =>
        Zone.Local(deadline.Until.AddTicks(-1), card.Zone);
}
