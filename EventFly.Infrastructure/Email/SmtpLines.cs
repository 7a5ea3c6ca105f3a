using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EventFly.Infrastructure.Email;

/// <summary>Connections to the configured mail server.</summary>
internal sealed class SmtpLines(IOptions<SmtpSettings> settings, LetterWriter writer) : IMailLines
{
    public IMailLine Open() => new Line(settings.Value, writer);

    private sealed class Line(SmtpSettings smtp, LetterWriter writer) : IMailLine
    {
        private SmtpClient? _client;

        public async Task<HandoverAnswer> Hand(Core.Kernel.Letters.Email letter, CancellationToken cancellation)
        {
            MimeMessage message;
            try
            {
                message = writer.Write(letter);
            }
            catch (ParseException e)
            {
                return new(Handover.NoSuchAddress, e.Message);
            }

            var isFresh = _client is null;
            var answer = await HandOnce(message, cancellation);
            // A line that was kept may have been hung up meanwhile: that says nothing about this letter.
            return answer.Handover is Handover.Later && _client is null && !isFresh
                ? await HandOnce(message, cancellation)
                : answer;
        }

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _client, null) is not { } client)
            {
                return;
            }

            using (client)
            {
                try
                {
                    await client.DisconnectAsync(quit: true, CancellationToken.None);
                }
                catch (Exception e) when (e is IOException or ServiceNotConnectedException or ProtocolException)
                {
                    // All letters were answered; whoever does not say goodbye has hung up.
                    return;
                }
            }
        }

        private async Task<HandoverAnswer> HandOnce(MimeMessage message, CancellationToken cancellation)
        {
            var client = _client ??= await Call(cancellation);
            var content = new Content();
            try
            {
                await client.SendAsync(message, cancellation, content);
                return new(Handover.Accepted);
            }
            catch (SmtpCommandException e)
            {
                if (e.StatusCode is SmtpStatusCode.ServiceNotAvailable)
                {
                    HangUp();
                }

                return new(Meaning(e), $"{(int)e.StatusCode} {e.Message}");
            }
            catch (Exception e)
                when (e is IOException or SocketException or ProtocolException or ServiceNotConnectedException
                    || (e is OperationCanceledException or TimeoutException)
                )
            {
                HangUp();
                return new(content.IsBegun ? Handover.Unclear : Handover.Later, e.Message);
            }
        }

        private async Task<SmtpClient> Call(CancellationToken cancellation)
        {
            var client = SmtpCalls.NewClient();
            try
            {
                await client.Reach(smtp, cancellation);
                return client;
            }
            catch
            {
                client.Dispose();
                throw;
            }
        }

        private void HangUp()
        {
            _client?.Dispose();
            _client = null;
        }

        private static Handover Meaning(SmtpCommandException e) =>
            (int)e.StatusCode < 500 ? Handover.Later
            : e.ErrorCode is SmtpErrorCode.RecipientNotAccepted ? Handover.NoSuchAddress
            : Handover.Refused;
    }

    /// <summary>Knows whether any of a letter's content went out.</summary>
    private sealed class Content : ITransferProgress
    {
        public bool IsBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => IsBegun = true;

        public void Report(long bytesTransferred) => IsBegun = true;
    }
}
