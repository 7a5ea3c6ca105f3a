using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Concerns;

/// <summary>The letter to one of the team: what happened to an order's money, and until when somebody has to answer.</summary>
internal sealed class WriteToMember(
    IEventLookup events,
    IOrganizationLookup organizations,
    IAccountLookup accounts,
    IEmails emails
) : IFollowUp<MoneyLetterDue>, IReachOutside
{
    public async Task Follow(MoneyLetterDue happened, CancellationToken cancellation)
    {
        var about = happened.About;
        if (
            await accounts.Find(happened.To, cancellation) is not { } account
            || await events.Find(about.Event, cancellation) is not { } card
            || await organizations.Find(card.Organization, cancellation) is not { } organization
        )
        {
            return;
        }

        var (subject, text) = Words(about, LetterText.Title(card.Title, T["the event"]));
        await emails.Send(
            new Email(
                account.Email,
                subject,
                LetterText.Paragraphs(LetterText.Greeting(account.Name), text),
                T["Show the order"],
                $"/organize/{organization.Slug}/events/{card.Slug}/orders/{about.Order}"
            ),
            cancellation
        );
    }

    private static (string Subject, string Text) Words(MoneyNeedsLook about, string title)
    {
        var amount = MoneyText.Of(about.Amount);
        return about.Kind switch
        {
            MoneyMoveKind.PaidOtherwise => (
                T["A payment for {0} needs a look", title],
                T[
                    "{0} were paid for an order of {1}, which is not what was asked for. There are no tickets for it until you have seen to it.",
                    amount,
                    title
                ]
            ),
            MoneyMoveKind.ReturnFailed => (
                T["A refund for {0} did not arrive", title],
                T[
                    "The buyer's bank would not take {0} of an order for {1}, so the money is with you again. Ask the buyer for another way, or try it again.",
                    amount,
                    title
                ]
            ),
            MoneyMoveKind.DisputeWon => (
                T["A dispute for {0} is won", title],
                T["The {0} that a bank had taken back for an order of {1} are yours again.", amount, title]
            ),
            MoneyMoveKind.DisputeLost => (
                T["A dispute for {0} is lost", title],
                T["The {0} that a bank had taken back for an order of {1} stay with the buyer.", amount, title]
            ),
            _ => (
                T["A payment for {0} is disputed", title],
                about.DueAt is { } due
                    ? T[
                        "A buyer's bank wants {0} of an order for {1} back. Answer it in the dashboard of your payment provider until {2}, or the money is lost.",
                        amount,
                        title,
                        due.ToString("d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture)
                    ]
                    : T[
                        "A buyer's bank wants {0} of an order for {1} back. Have a look at the dashboard of your payment provider.",
                        amount,
                        title
                    ]
            ),
        };
    }
}
