using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using Microsoft.AspNetCore.Identity;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Identity.Letters;

/// <summary>Writes the letter that an account opens with. The link is made here, so that no table ever holds it.</summary>
internal sealed class SendConfirmation(UserManager<Account> users, IEmails emails)
    : IFollowUp<AccountRegistered>,
        IFollowUp<ConfirmationAsked>,
        IReachOutside
{
    public async Task Follow(AccountRegistered happened, CancellationToken cancellation) =>
        await Send(await users.FindByIdAsync(happened.Account.ToString()), cancellation);

    public async Task Follow(ConfirmationAsked happened, CancellationToken cancellation) =>
        await Send(await users.FindByEmailAsync(happened.Email), cancellation);

    private async Task Send(Account? known, CancellationToken cancellation)
    {
        if (known is not { EmailConfirmed: false } account)
        {
            return;
        }

        var token = await users.GenerateEmailConfirmationTokenAsync(account);
        await emails.Send(
            new Email(
                account.Email!,
                T["Confirm your e-mail"],
                LetterText.Paragraphs(
                    LetterText.Greeting(account.DisplayName),
                    T[
                        "someone, we hope you, made an EventFly account with this address. Confirm it and you can sign in. The link works for one day."
                    ],
                    T["That was not you? Then do nothing, and the account stays closed."]
                ),
                T["Confirm my e-mail"],
                $"/account/confirm?account={account.AccountId}&token={Uri.EscapeDataString(token)}"
            ),
            cancellation
        );
    }
}

/// <summary>Tells the owner of an address, and nobody else, that it has an account already.</summary>
internal sealed class SendAlreadyRegistered(UserManager<Account> users, IEmails emails)
    : IFollowUp<AccountRegisteredAgain>,
        IReachOutside
{
    public async Task Follow(AccountRegisteredAgain happened, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(happened.Account.ToString()) is not { } account)
        {
            return;
        }

        await emails.Send(
            new Email(
                account.Email!,
                T["You already have an account"],
                LetterText.Paragraphs(
                    LetterText.Greeting(account.DisplayName),
                    T[
                        "someone, perhaps you, asked for a new EventFly account with this address. It has one already, and nothing was changed."
                    ],
                    T["Sign in with your password, or choose “I forgot my password” there."]
                ),
                T["Sign in"],
                "/account/sign-in"
            ),
            cancellation
        );
    }
}

/// <summary>Writes the letter with the link for a new password.</summary>
internal sealed class SendPasswordReset(UserManager<Account> users, IEmails emails)
    : IFollowUp<PasswordResetAsked>,
        IReachOutside
{
    public async Task Follow(PasswordResetAsked happened, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(happened.Email) is not { } account)
        {
            return;
        }

        var token = await users.GeneratePasswordResetTokenAsync(account);
        await emails.Send(
            new Email(
                account.Email!,
                T["Choose a new password"],
                LetterText.Paragraphs(
                    LetterText.Greeting(account.DisplayName),
                    T[
                        "someone, we hope you, asked for a new password. Choose it with this link; it works once, for one day."
                    ],
                    T["That was not you? Then do nothing: your password stays as it is."]
                ),
                T["Choose a new password"],
                $"/account/reset?account={account.AccountId}&token={Uri.EscapeDataString(token)}"
            ),
            cancellation
        );
    }
}

/// <summary>Tells the owner that the password has changed, in case somebody else did it.</summary>
internal sealed class SendPasswordChanged(UserManager<Account> users, IEmails emails)
    : IFollowUp<PasswordChanged>,
        IReachOutside
{
    public async Task Follow(PasswordChanged happened, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(happened.Account.ToString()) is not { } account)
        {
            return;
        }

        await emails.Send(
            new Email(
                account.Email!,
                T["Your password has changed"],
                LetterText.Paragraphs(
                    LetterText.Greeting(account.DisplayName),
                    T["your password was changed just now, and every other device was signed out."],
                    T["That was not you? Choose a new password at once."]
                ),
                T["Choose a new password"],
                "/account/forgot"
            ),
            cancellation
        );
    }
}
