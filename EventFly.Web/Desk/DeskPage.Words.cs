using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Tickets;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Desk;

/// <summary>How a verdict looks, sounds and reads.</summary>
public sealed partial class DeskPage
{
    private const string Tick = "m4 12.5 5 5L20 6.5";
    private const string Again = "M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4.5H9";
    private const string Cross = "M6 6l12 12M18 6 6 18";
    private const string Frame = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16";

    private const string Sounding = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11";
    private const string Muted = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5";

    private string? _verdict;
    private (string Title, string Detail) _said = ("", "");

    private string VerdictClass =>
        _verdict switch
        {
            null or "ready" or "checking" or "found" or "undone" => "",
            "admitted" => "ef-verdict-admitted ef-verdict-new",
            "already-admitted" => "ef-verdict-already ef-verdict-new",
            _ => "ef-verdict-refused ef-verdict-new",
        };

    private string VerdictIcon =>
        _verdict switch
        {
            null or "ready" or "checking" or "found" => Frame,
            "admitted" => Tick,
            "already-admitted" or "undone" => Again,
            _ => Cross,
        };

    /// <summary>How the answer sounds; null for silence.</summary>
    private string? Tone =>
        _verdict switch
        {
            null or "ready" or "checking" or "found" or "undone" => null,
            "admitted" => "good",
            "already-admitted" => "again",
            _ => "bad",
        };

    private string Hours => DeskClock.Hours(_event!.Zone, _event.StartsAt, _event.EndsAt, Time.GetUtcNow());

    private void Say(string? verdict, (string Title, string Detail) said)
    {
        _verdict = verdict;
        _said = said;
        _answers++;
    }

    /// <summary>Nothing is known about this guest: neither yes nor no.</summary>
    private void NotChecked(string why, string text)
    {
        _unanswered = text;
        Say("not-checked", (T["Not checked"], why));
    }

    private string WhyNot(Fault fault) =>
        fault == Outages.Away ? T["Our database does not answer. Scan it again in a moment."] : T.Say(fault)!;

    private (string, string) Welcome() =>
        _event!.HasEnded(Time.GetUtcNow())
            ? (
                T["This event is over"],
                T[
                    "It ended {0}. Nobody can be let in any more.",
                    EventClock.InLine(Zone.Local(_event.EndsAt, _event.Zone))
                ]
            )
            : (T["Ready"], T["Hold a ticket under the scanner, or type."]);

    private (string, string) Sentences(DeskAnswer answer) =>
        answer.Verdict switch
        {
            Verdict.Admitted => (T["Come in, {0}", answer.AttendeeName], answer.TicketType),
            Verdict.AlreadyAdmitted => (
                T["Already inside"],
                T[
                    "{0} came in at {1}, let in by {2}.",
                    answer.AttendeeName,
                    Clock(answer.AdmittedAt!.Value),
                    answer.AdmittedBy ?? ""
                ]
            ),
            Verdict.Unpaid => (
                T["Not paid yet"],
                T["The order of {0} is open. Send the guest to the organizer.", answer.AttendeeName]
            ),
            Verdict.Cancelled => (T["This ticket was cancelled"], T["A new one is on the event page."]),
            Verdict.Transferred => (
                T["Passed on"],
                T["This ticket was passed on to somebody else; its old code is no longer good."]
            ),
            Verdict.Exchanged => (
                T["Exchanged"],
                T["{0} has a new ticket instead of this one: it is in the last letter.", answer.AttendeeName]
            ),
            Verdict.OpensNothing => (
                T["No ticket"],
                T[
                    "{0} belongs to the order of {1}, and lets nobody in. Ask for the ticket.",
                    answer.TicketType,
                    answer.AttendeeName
                ]
            ),
            Verdict.WrongEvent when answer.RightEvent is { } right => (
                T["Wrong event"],
                T["{0} has a ticket for {1}.", answer.AttendeeName, right]
            ),
            Verdict.WrongEvent => (T["Wrong event"], T["This ticket belongs to another organizer's event."]),
            Verdict.NotYet => (T["Too early"], TooEarly(answer.DoorsOpenAt!.Value)),
            Verdict.Ended => (T["This event is over"], T["Nobody can be let in any more."]),
            Verdict.Forged => (
                T["Not a real ticket"],
                T["What this QR code says was altered or made up. Ask for the guest's name and look it up."]
            ),
            _ => (T["Not known here"], T["Check the code, or type the guest's name."]),
        };

    private string WordOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Admitted => T["came in"],
            Verdict.AlreadyAdmitted => T["was inside already"],
            Verdict.Unpaid => T["has not paid yet"],
            Verdict.Cancelled => T["cancelled ticket"],
            Verdict.Transferred => T["showed a ticket that was passed on"],
            Verdict.Exchanged => T["showed the old code of an exchanged ticket"],
            Verdict.OpensNothing => T["showed something that is no ticket"],
            Verdict.WrongEvent => T["came to the wrong event"],
            Verdict.NotYet => T["was too early"],
            Verdict.Ended => T["after the end"],
            Verdict.Forged => T["showed a forged ticket"],
            Verdict.Undone => T["was taken back"],
            _ => T["is not known here"],
        };

    private string StateOf(GuestRow guest) =>
        guest.State is TicketState.Cancelled ? T["cancelled ticket"]
        : guest.State is TicketState.Reserved ? T["has not paid yet"]
        : guest.AdmittedAt is { } at ? T["inside since {0}", Clock(at)]
        : T["is expected"];

    private static string NameOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.AlreadyAdmitted => "already-admitted",
            Verdict.WrongEvent => "wrong-event",
            Verdict.NotYet => "not-yet",
            _ => verdict.ToString().ToLowerInvariant(),
        };

    private static string IconOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Admitted => Tick,
            Verdict.AlreadyAdmitted or Verdict.Undone => Again,
            _ => Cross,
        };

    private static string RowClass(Verdict verdict) =>
        verdict switch
        {
            Verdict.Admitted => "is-admitted",
            Verdict.AlreadyAdmitted or Verdict.Undone => "is-already",
            _ => "is-refused",
        };

    private string TooEarly(DateTimeOffset opens)
    {
        var left = opens - Time.GetUtcNow();
        var wait =
            left < TimeSpan.FromHours(1)
                ? T.Count(Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)), "in 1 minute", "in {0} minutes")
            : left < TimeSpan.FromHours(36) ? T.Count((int)Math.Round(left.TotalHours), "in 1 hour", "in {0} hours")
            : T.Count((int)Math.Round(left.TotalDays), "in 1 day", "in {0} days");
        return T["The doors open {0}: {1}.", wait, Clock(opens)];
    }

    private string Clock(DateTimeOffset at) => DeskClock.At(_event!.Zone, at, Time.GetUtcNow());

    private static bool CanComeIn(GuestRow guest) => guest is { State: TicketState.Issued, AdmittedAt: null };
}
