using System.Net.Sockets;
using EventFly.Core.Kernel.Letters;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Email;

/// <summary>Hands letters to a mail server, one connection a letter.</summary>
internal sealed class SmtpEmails(IOptions<SmtpSettings> settings, LetterWriter writer) : IEmails
{
    // The relay waits for us: a silent server must not keep it for long.
    private const int TimeoutMilliseconds = 10_000;

    public async Task Send(Core.Kernel.Letters.Email email, CancellationToken cancellation)
    {
        var smtp = settings.Value;
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        await Reach(client, smtp, cancellation);
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

    /// <summary>Up to here nothing is said of any letter: what goes wrong is not the letter's fault.</summary>
    private static async Task Reach(SmtpClient client, SmtpSettings smtp, CancellationToken cancellation)
    {
        try
        {
            var security = Enum.Parse<SecureSocketOptions>(smtp.Security, ignoreCase: true);
            await client.ConnectAsync(await Call(smtp, cancellation), smtp.Host, smtp.Port, security, cancellation);
            if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, cancellation);
            }
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw new MailAwayException($"The mail server {smtp.Host}:{smtp.Port} cannot be reached.", e);
        }
    }

    /// <summary>
    /// A connection that sends at once. Otherwise the end of a letter waits until the server has acknowledged what came before,
    /// which many do only after 40 ms.
    /// </summary>
    private static async Task<Socket> Call(SmtpSettings smtp, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeoutMilliseconds);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(smtp.Host, smtp.Port, patience.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
