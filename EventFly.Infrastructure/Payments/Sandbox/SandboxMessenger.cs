using System.Text;
using System.Text.Json.Nodes;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Tells our side what happened, signed, when it is due; again with growing pauses when it was not taken.</summary>
internal sealed partial class SandboxMessenger(
    SandboxBooks books,
    StripeAccess access,
    OwnAddress own,
    TimeProvider time,
    ILogger<SandboxMessenger> logger
) : BackgroundService
{
    private const int MostTries = 10;

    private const int AtOnce = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SemaphoreSlim _bell = new(1, 1);

    public override void Dispose()
    {
        _http.Dispose();
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        books.Told += Ring;
        try
        {
            while (true)
            {
                // What waits for its time, or from before a restart, is looked for only where there is something.
                await _bell.WaitAsync(stoppingToken);
                while (await TellDue(stoppingToken))
                {
                    await Task.Delay(Pause, time, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            books.Told -= Ring;
        }
    }

    /// <returns>Whether something is still to be told.</returns>
    private async Task<bool> TellDue(CancellationToken cancellation)
    {
        try
        {
            return await TellThem(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // A toy that breaks must not take the server with it.
            Failed(e);
            return true;
        }
    }

    private async Task<bool> TellThem(CancellationToken cancellation)
    {
        if (!books.AreThere)
        {
            return false;
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var due = await books.Read(
            db =>
                db.Deliveries.Where(d => !d.IsDelivered && !d.IsDropped && d.Tries < MostTries && d.DueAt <= now)
                    .OrderBy(d => d.DueAt)
                    .Take(AtOnce)
                    .ToListAsync(cancellation),
            cancellation
        );
        foreach (var delivery in due)
        {
            await Note(delivery.Number, await Post(delivery.Body, cancellation), cancellation);
        }

        return await books.Read(
            db => db.Deliveries.AnyAsync(d => !d.IsDelivered && !d.IsDropped && d.Tries < MostTries, cancellation),
            cancellation
        );
    }

    private async Task<int> Post(string body, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.Listening, "/webhooks/stripe"))
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.Add(
                "Stripe-Signature",
                global::Stripe.EventUtility.GenerateSignatureHeader(
                    body,
                    IsOfAccount(body) ? access.ConnectSecret : access.WebhookSecret,
                    time.GetUtcNow().ToUnixTimeSeconds()
                )
            );
            using var answer = await _http.SendAsync(request, cancellation);
            return (int)answer.StatusCode;
        }
        catch (Exception e)
            when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>Messages about connected accounts have a secret of their own.</summary>
    private static bool IsOfAccount(string body) => JsonNode.Parse(body)!.AsObject().ContainsKey("account");

    private Task Note(long number, int status, CancellationToken cancellation) =>
        books.Quietly(
            async db =>
            {
                var delivery = await db.Deliveries.SingleAsync(d => d.Number == number, cancellation);
                delivery.Status = status;
                delivery.Tries++;
                delivery.IsDelivered = status is >= 200 and < 300;
                delivery.DueAt = (
                    time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, delivery.Tries))
                ).ToUnixTimeMilliseconds();
            },
            cancellation
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sandbox could not tell its messages; trying again")]
    private partial void Failed(Exception e);

    private void Ring()
    {
        if (_bell.CurrentCount == 0)
        {
            try
            {
                _bell.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else rang at the same moment.
            }
        }
    }
}
