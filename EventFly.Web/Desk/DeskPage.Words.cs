using System.Globalization;
using EventFly.Core.Events;
using EventFly.Core.Registration;
using EventFly.Web.Participant;
using EventFly.Web.Shell;

namespace EventFly.Web.Desk;

/// <summary>How a verdict looks, sounds and reads.</summary>
public sealed partial class DeskPage
{
    private const string Tick = "m4 12.5 5 5L20 6.5";
    private const string Again = "M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4.5H9";
    private const string Cross = "M6 6l12 12M18 6 6 18";
    private const string Frame = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16";

    private string? _verdict;
    private (string Title, string Detail) _said = ("", "");

    private string? VerdictName => _verdict;

    private string VerdictClass =>
        _verdict switch
        {
            null or "ready" or "found" or "undone" => "",
            "admitted" => "ef-verdict-admitted ef-verdict-new",
            "already-admitted" => "ef-verdict-already ef-verdict-new",
            _ => "ef-verdict-refused ef-verdict-new",
        };

    private string VerdictIcon =>
        _verdict switch
        {
            null or "ready" or "found" => Frame,
            "admitted" => Tick,
            "already-admitted" or "undone" => Again,
            _ => Cross,
        };

    private string Hours => $"{Clock(_event!.StartsAt)} – {Clock(_event.EndsAt)}";

    private void Say(string? verdict, (string Title, string Detail) said)
    {
        _verdict = verdict;
        _said = said;
        _answers++;
    }

    private (string, string) Welcome() =>
        _event!.HasEnded(time.GetUtcNow())
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
            Verdict.WrongEvent when answer.RightEvent is { } right => (
                T["Wrong event"],
                T["{0} has a ticket for {1}.", answer.AttendeeName, right]
            ),
            Verdict.WrongEvent => (T["Wrong event"], T["This ticket belongs to another organizer's event."]),
            Verdict.NotYet => (T["Too early"], T["The doors open at {0}.", Clock(answer.DoorsOpenAt!.Value)]),
            Verdict.Ended => (T["This event is over"], T["Nobody can be let in any more."]),
            _ => (T["Not known here"], T["Check the code, or type the guest's name."]),
        };

    private string WordOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Admitted => T["came in"],
            Verdict.AlreadyAdmitted => T["was inside already"],
            Verdict.Unpaid => T["has not paid yet"],
            Verdict.Cancelled => T["cancelled ticket"],
            Verdict.WrongEvent => T["came to the wrong event"],
            Verdict.NotYet => T["was too early"],
            Verdict.Ended => T["after the end"],
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

    private static string ToneOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Admitted => "good",
            Verdict.AlreadyAdmitted => "again",
            _ => "bad",
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

    private string Clock(DateTimeOffset at) =>
        Zone.Local(at, _event!.Zone).ToString(EventClock.Minute, CultureInfo.CurrentCulture);
}
