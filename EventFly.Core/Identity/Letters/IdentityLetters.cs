using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Writes the letter that an account opens with. The link is made here, so that no table ever holds it.</summary>
internal sealed class SendConfirmation(UserManager<Account> users, IEmails emails)
    : IReaction<AccountRegistered>,
        IReaction<ConfirmationAsked>,
        IReachOutside
{
    public Task React(AccountRegistered happened, CancellationToken cancellation) =>
        Send(happened.Account, cancellation);

    public Task React(ConfirmationAsked happened, CancellationToken cancellation) =>
        Send(happened.Account, cancellation);

    private async Task Send(AccountId id, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { EmailConfirmed: false } account)
        {
            return;
        }

        var token = await users.GenerateEmailConfirmationTokenAsync(account);
        await emails.Send(
            new Email(
                account.Email!,
                "Confirm your e-mail",
                $"Hello {account.DisplayName},\n\nsomeone, we hope you, made an EventFly account with this address. "
                    + "Confirm it and you can sign in. The link works for one day.\n\n"
                    + "That was not you? Then do nothing, and the account stays closed.",
                "Confirm my e-mail",
                $"/account/confirm?account={id}&token={Uri.EscapeDataString(token)}"
            ),
            cancellation
        );
    }
}

/// <summary>Tells the owner of an address, and nobody else, that it has an account already.</summary>
internal sealed class SendAlreadyRegistered(UserManager<Account> users, IEmails emails)
    : IReaction<AccountRegisteredAgain>,
        IReachOutside
{
    public async Task React(AccountRegisteredAgain happened, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(happened.Account.ToString()) is not { } account)
        {
            return;
        }

        await emails.Send(
            new Email(
                account.Email!,
                "You already have an account",
                $"Hello {account.DisplayName},\n\nsomeone, perhaps you, asked for a new EventFly account with this address. "
                    + "It has one already, and nothing was changed.\n\n"
                    + "Sign in with your password, or choose “I forgot my password” there.",
                "Sign in",
                "/account/sign-in"
            ),
            cancellation
        );
    }
}

/// <summary>Writes the letter with the link for a new password.</summary>
internal sealed class SendPasswordReset(UserManager<Account> users, IEmails emails)
    : IReaction<PasswordResetAsked>,
        IReachOutside
{
    public async Task React(PasswordResetAsked happened, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(happened.Account.ToString()) is not { } account)
        {
            return;
        }

        var token = await users.GeneratePasswordResetTokenAsync(account);
        await emails.Send(
            new Email(
                account.Email!,
                "Choose a new password",
                $"Hello {account.DisplayName},\n\nsomeone, we hope you, asked for a new password. Choose it with this link; "
                    + "it works once, for one day.\n\nThat was not you? Then do nothing: your password stays as it is.",
                "Choose a new password",
                $"/account/reset?account={happened.Account}&token={Uri.EscapeDataString(token)}"
            ),
            cancellation
        );
    }
}

/// <summary>Tells the owner that the password has changed, in case somebody else did it.</summary>
internal sealed class SendPasswordChanged(UserManager<Account> users, IEmails emails)
    : IReaction<PasswordChanged>,
        IReachOutside
{
    public async Task React(PasswordChanged happened, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(happened.Account.ToString()) is not { } account)
        {
            return;
        }

        await emails.Send(
            new Email(
                account.Email!,
                "Your password has changed",
                $"Hello {account.DisplayName},\n\nyour password was changed just now, and every other device was signed out."
                    + "\n\nThat was not you? Choose a new password at once.",
                "Choose a new password",
                "/account/forgot"
            ),
            cancellation
        );
    }
}
