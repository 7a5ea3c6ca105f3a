using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>Writes to somebody in a waiting list: that they wait, that tickets are kept for them, or that the time for that is over.</summary>
internal sealed class TellWaiting(IRegistrationDb db, IEventLookup events, IEmails emails, TimeProvider time)
    : IFollowUp<WaitingNews>,
        IReachOutside
{
    public async Task Follow(WaitingNews happened, CancellationToken cancellation)
    {
        var place = await db.WaitingPlaces.AsNoTracking().FirstAsync(p => p.Id == happened.Place, cancellation);
        if (
            await events.Find(happened.Event, cancellation) is not { } card
            || card.ClosedFault(time.GetUtcNow()) is not null
            || !IsStillSo(place, happened.Kind)
        )
        {
            return;
        }

        Speak(place.Language);
        var title = LetterText.Title(card.Title, T["the event"]);
        var (subject, said, button) = happened.Kind switch
        {
            WaitingNewsKind.Offered => (
                T["Tickets for you: {0}", title],
                Offer(place, title, card.Zone),
                T["Take my tickets"]
            ),
            WaitingNewsKind.Over => (
                T["Time is over: {0}", title],
                T[
                    "the tickets for {0} that were kept for you went to the next in the list. If you still want to come, you can wait again.",
                    title
                ],
                T["Wait again"]
            ),
            _ => (
                T["You are on the waiting list: {0}", title],
                T[
                    "you wait for tickets for {0}. As soon as some come back and it is your turn, you get a letter, and they are kept for you for a while. The page behind the button shows your place in the list.",
                    title
                ],
                T["Show my place"]
            ),
        };
        await emails.Send(
            new Email(
                place.Email,
                subject,
                LetterText.Paragraphs(LetterText.Greeting(place.Name), said),
                button,
                happened.Kind is WaitingNewsKind.Over
                    ? $"/e/{Uri.EscapeDataString(card.Slug)}/tickets"
                    : $"/waiting/{place.Key}"
            ),
            cancellation
        );
    }

    private static string Offer(WaitingPlace place, string title, string zone)
    {
        var until = EventWords.Moment(place.OfferedUntil!.Value, zone);
        return place.Offered == 1
            ? T["a ticket for {0} is kept for you until {1}. Then it goes to the next in the list.", title, until]
            : T[
                "{2} tickets for {0} are kept for you until {1}. Then they go to the next in the list.",
                title,
                until,
                place.Offered
            ];
    }

    /// <summary>Nobody is offered what they took or gave up meanwhile.</summary>
    private bool IsStillSo(WaitingPlace place, WaitingNewsKind kind) =>
        kind switch
        {
            WaitingNewsKind.Offered => place.StateAt(time.GetUtcNow()) is WaitingState.Offered,
            WaitingNewsKind.Over => place.State is WaitingState.Over,
            _ => place.State is WaitingState.Waiting,
        };
}
