using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Payees;

/// <summary>The letter to one who sees to where an organization's money goes.</summary>
internal sealed class WriteToOwner(IOrganizationLookup organizations, IAccountLookup accounts, IEmails emails)
    : IFollowUp<PayeeLetterDue>,
        IReachOutside
{
    public async Task Follow(PayeeLetterDue happened, CancellationToken cancellation)
    {
        var about = happened.About;
        if (
            await accounts.Find(happened.To, cancellation) is not { } account
            || await organizations.Find(about.Organization, cancellation) is not { } organization
        )
        {
            return;
        }

        var (subject, text) = about.Amount is { } amount
            ? (
                T["A payout to {0} failed", organization.Name],
                T[
                    "Your bank would not take a payout of {0}, so it is at the payment provider again. Correct your bank details there, and it is paid out anew.",
                    MoneyText.Of(amount)
                ]
            )
            : (
                T["Your money is no longer passed on to {0}", organization.Name],
                T[
                    "The payment provider wants something from you before it passes money on again. You go on selling: until then, what is paid stays with the platform and is owed to you."
                ]
            );
        await emails.Send(
            new Email(
                account.Email,
                subject,
                LetterText.Paragraphs(LetterText.Greeting(account.Name), text),
                T["See what is missing"],
                $"/organize/{organization.Slug}/payouts"
            ),
            cancellation
        );
    }
}
