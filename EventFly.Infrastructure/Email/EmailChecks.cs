using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventFly.Infrastructure.Email;

/// <summary>Looks at the settings once, at start, and says what to set. Tests and tools run without an environment.</summary>
internal sealed class EmailChecks(IHostEnvironment? environment = null)
    : IValidateOptions<SmtpSettings>,
        IValidateOptions<SiteSettings>,
        IValidateOptions<BulkSettings>
{
    private bool IsLenient => environment is null || environment.IsDevelopment();

    public ValidateOptionsResult Validate(string? name, SmtpSettings options)
    {
        if (options.Host.Length == 0)
        {
            return IsLenient
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Set Email__Smtp__Host: letters need a mail server outside Development.");
        }

        if (options.Port is < 1 or > 65_535)
        {
            return ValidateOptionsResult.Fail("Email__Smtp__Port must be between 1 and 65535.");
        }

        if (!MailboxAddress.TryParse(options.From, out _))
        {
            return ValidateOptionsResult.Fail(
                "Email__Smtp__From must be an address, such as Events <events@example.org>."
            );
        }

        return Enum.TryParse<SecureSocketOptions>(options.Security, ignoreCase: true, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Email__Smtp__Security must be Auto, None, SslOnConnect, StartTls or StartTlsWhenAvailable."
            );
    }

    public ValidateOptionsResult Validate(string? name, BulkSettings options) =>
        options.Connections is < 1 or > 20
            ? ValidateOptionsResult.Fail("Email__Bulk__Connections must be between 1 and 20.")
        : options.PerDomainPerMinute is < 1 or > 1_000_000
            ? ValidateOptionsResult.Fail("Email__Bulk__PerDomainPerMinute must be between 1 and 1000000.")
        : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, SiteSettings options)
    {
        if (options.Address.Length == 0)
        {
            return IsLenient
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    "Set Site__Address to where people reach this site, such as https://events.example.org."
                );
        }

        return
            Uri.TryCreate(options.Address, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Site__Address must be an http or https address, such as https://events.example.org."
            );
    }
}
