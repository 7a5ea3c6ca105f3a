using EventFly.Core.Kernel.Letters;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Email;

/// <summary>Hands letters to a mail server, one connection a letter.</summary>
internal sealed class SmtpEmails(IOptions<SmtpSettings> settings, LetterWriter writer) : IEmails
{
    public async Task Send(Core.Kernel.Letters.Email email, CancellationToken cancellation)
    {
        var smtp = settings.Value;
        using var client = SmtpCalls.NewClient();
        await client.Reach(smtp, cancellation);
        await client.SendAsync(writer.Write(email), cancellation);
        // The server has taken the letter. If it does not say goodbye, sending it again would be wrong.
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (e is IOException or MailKit.ServiceNotConnectedException or MailKit.ProtocolException)
        {
            return;
        }
    }
}
