using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Questions;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Api.Exports;

/// <summary>Guests, orders and the money book as tables: in the reader's words for people, in fixed ones for programs.</summary>
internal static class SalesTables
{
    public static SheetTable Attendees(AttendeesExport export, FileWords T = default) =>
        Table(
            T["Attendees"],
            [
                T["Name"],
                T["Email"],
                T["Ticket"],
                T["Price"],
                T["Currency"],
                T["Status"],
                T["OrderedAt"],
                T["AdmittedAt"],
            ],
            export.Answers,
            export.Rows.Select<AttendeeRow, object[]>(row =>
                [
                    row.Name,
                    row.Email,
                    row.TicketType,
                    row.Price.Major,
                    row.Price.Currency,
                    Word(row.Status, T).ToLower(CultureInfo.CurrentCulture),
                    At(row.OrderedAt),
                    row.AdmittedAt is { } admitted ? At(admitted) : "",
                    .. Cells(export.Answers, row.Ticket.Value, T),
                ]
            ),
            export.IsCut
                ? T["There are more than {0} tickets: this file ends here.", SheetPart<AttendeeRow>.MostRows]
                : null
        );

    public static SheetTable Orders(OrdersExport export, FileWords T = default) =>
        Table(
            T["Orders"],
            [
                T["Order"],
                T["OrderedAt"],
                T["Status"],
                T["Name"],
                T["Email"],
                T["Tickets"],
                T["Total"],
                T["Tax"],
                T["Fee"],
                T["Returned"],
                T["Currency"],
                T["Code"],
                T["Link"],
                T["AddedBy"],
            ],
            export.Answers,
            export.Rows.Select<ExportedOrder, object[]>(row =>
                [
                    row.Id.Value.ToString(),
                    At(row.PlacedAt),
                    T.IsForPrograms ? row.State.ToString() : T[OrderLook.Word(row.State)],
                    row.Name,
                    row.Email,
                    row.Tickets,
                    row.Total.Major,
                    row.Tax.Major,
                    row.Fee.Major,
                    row.Returned.Major,
                    row.Total.Currency,
                    row.Code,
                    row.Link,
                    row.AddedBy ?? "",
                    .. Cells(export.Answers, row.Id.Value, T),
                ]
            ),
            export.IsCut
                ? T["There are more than {0} orders: this file ends here.", SheetPart<ExportedOrder>.MostRows]
                : null
        );

    public static SheetTable Ledger(LedgerExport export, FileWords T = default) =>
        Table(
            T["Money book"],
            [T["BookedAt"], T["Account"], T["Amount"], T["Currency"], T["Order"]],
            AnswerColumns.None,
            export.Rows.Select<LedgerLine, object[]>(row =>
                [
                    At(row.At),
                    T.IsForPrograms ? row.Account : T[AccountWord(row.Account)],
                    row.Amount.Major,
                    row.Amount.Currency,
                    row.Order.Value.ToString(),
                ]
            ),
            export.IsCut
                ? T["There are more than {0} lines: this file ends here.", SheetPart<LedgerLine>.MostRows]
                : null
        );

    /// <param name="end">Says in the last line that there is more.</param>
    internal static SheetTable Table(string name, string[] headings, IEnumerable<object[]> rows, string? end) =>
        new(
            name,
            headings,
            end is null ? rows : rows.Append([end, .. Enumerable.Repeat<object>("", headings.Length - 1)])
        );

    /// <summary>The same with answers: each question has a column of its own, behind the others.</summary>
    private static SheetTable Table(
        string name,
        string[] headings,
        AnswerColumns answers,
        IEnumerable<object[]> rows,
        string? end
    )
    {
        var all = headings.ToList();
        foreach (var prompt in answers.Columns.Select(c => c.Prompt))
        {
            all.Add(
                Enumerable
                    .Range(1, all.Count + 1)
                    .Select(n => n == 1 ? prompt : $"{prompt} ({n})")
                    .First(heading => !all.Contains(heading, StringComparer.OrdinalIgnoreCase))
            );
        }

        return Table(name, [.. all], rows, end);
    }

    private static IEnumerable<object> Cells(AnswerColumns answers, Guid row, FileWords T) =>
        answers.Of(row).Select(answer => answer is null ? "" : Cell(answer, T));

    private static object Cell(AnswerView answer, FileWords T) =>
        answer.Kind switch
        {
            FormQuestionKind.YesNo => T[answer.Value == FormValue.Yes ? Words.Key("yes") : Words.Key("no")],
            _ when answer.Kind.HasChoices() => string.Join(", ", answer.Labels),
            FormQuestionKind.Number => AnswerWords.Decimal(answer.Value),
            _ => answer.Value,
        };

    private static string At(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static string Word(AttendeeStatus status, FileWords T) =>
        status switch
        {
            AttendeeStatus.Coming => T["Coming"],
            AttendeeStatus.Inside => T["Inside"],
            AttendeeStatus.Unpaid => T["Unpaid"],
            AttendeeStatus.Cancelled => T["Cancelled"],
            AttendeeStatus.Nobody => T["No admission"],
        };

    private static string AccountWord(string account) =>
        account switch
        {
            LedgerEntry.Clearing => Words.Key("At the payment provider"),
            LedgerEntry.Connected => Words.Key("Passed on to the organizer"),
            LedgerEntry.ByHand => Words.Key("Taken by hand"),
            LedgerEntry.Sales => Words.Key("Ticket sales"),
            LedgerEntry.Tax => Words.Key("Taxes"),
            LedgerEntry.PlatformFee => Words.Key("Platform fee"),
            LedgerEntry.Disputed => Words.Key("Disputed payments"),
            LedgerEntry.Fees => Words.Key("Fees of banks"),
            _ => Words.Key("Payments nobody asked for"),
        };
}
