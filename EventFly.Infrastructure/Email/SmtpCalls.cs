using System.Net.Sockets;
using EventFly.Core.Kernel.Letters;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace EventFly.Infrastructure.Email;

/// <summary>How a mail server is called.</summary>
internal static class SmtpCalls
{
    // Whoever sends waits for us: a silent server must not keep them for long.
    private const int TimeoutMilliseconds = 10_000;

    public static SmtpClient NewClient() => new() { Timeout = TimeoutMilliseconds };

    /// <summary>Up to here nothing is said of any letter: what goes wrong is not the letter's fault.</summary>
    public static async Task Reach(this SmtpClient client, SmtpSettings smtp, CancellationToken cancellation)
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
