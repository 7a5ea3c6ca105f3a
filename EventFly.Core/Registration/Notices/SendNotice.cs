using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Notices;

/// <summary>The letter before an event, or about its new time or place, as both are when it is sent.</summary>
internal sealed class SendNotice(
    IRegistrationDb db,
    IEventSheets sheets,
    TicketLetter letter,
    IEmails emails,
    TimeProvider time
) : IFollowUp<NoticeDue>, IReachOutside
{
    public async Task Follow(NoticeDue happened, CancellationToken cancellation)
    {
        if (await db.FindHolder(happened.Order, happened.Ticket, cancellation) is not { Order: var order } holder)
        {
            return;
        }

        var occasion = await db.Occasions.AsNoTracking().FirstAsync(o => o.Id == happened.Occasion, cancellation);
        Speak(order.Language);
        if (
            !order.State.IsGood()
            || await sheets.Find(order.Event, cancellation) is not { Card.State: EventState.Published } sheet
            || IsTooLate(occasion, sheet.Card)
            || await letter.Enclosures(holder, sheet, cancellation) is not { } enclosures
        )
        {
            return;
        }

        sheet = await db.For(sheet, db.TicketsOf(holder), cancellation);
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        await emails.Send(
            new Email(
                holder.Email,
                Subject(occasion.Kind, title),
                LetterText.Paragraphs(
                    LetterText.Greeting(holder.Name),
                    Beginning(occasion.Kind, title),
                    TicketLetter.WhenAndWhere(sheet),
                    occasion.Kind is OccasionKind.Reminder
                        ? T[
                            "Your tickets are attached, for paper or for your phone. Cannot come? The page behind the button says what you can do."
                        ]
                        : T[
                            "Your tickets stay good; fresh ones are attached, with a file that moves the entry in your calendar. If you cannot come any more, the page behind the button says what you can do."
                        ]
                ),
                T["Show my tickets"],
                holder.Page
            )
            {
                Enclosures = enclosures,
            },
            cancellation
        );
    }

    /// <summary>Nobody is reminded of what runs already, or of another day than the one that the reminder was for.</summary>
    private bool IsTooLate(Occasion occasion, EventCard card) =>
        occasion.Kind is OccasionKind.Reminder
            ? time.GetUtcNow() >= card.StartsAt || occasion.Reason != Occasion.ReasonToRemind(card.StartsAt)
            : card.HasEnded(time.GetUtcNow());

    private static string Subject(OccasionKind kind, string title) =>
        kind switch
        {
            OccasionKind.Reminder => T["Soon: {0}", title],
            OccasionKind.NewTime => T["New time: {0}", title],
            OccasionKind.NewPlace => T["New place: {0}", title],
            OccasionKind.NewTimeAndPlace => T["New time and place: {0}", title],
        };

    private static string Beginning(OccasionKind kind, string title) =>
        kind switch
        {
            OccasionKind.Reminder => T["{0} starts soon, and you have a ticket.", title],
            OccasionKind.NewTime => T["{0} takes place at another time than before. This is the new one:", title],
            OccasionKind.NewPlace => T["{0} takes place somewhere else than before. This is the new place:", title],
            OccasionKind.NewTimeAndPlace => T[
                "{0} takes place at another time and somewhere else than before. This is how it is now:",
                title
            ],
        };
}
