using System.Net;
using System.Runtime.CompilerServices;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Faults;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Net = Stripe;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>
/// The line to Stripe's API. It gives up on an answer after ten seconds, and when most calls of half a minute went unanswered, no
/// more are made for a quarter of one: buyers get their sentence at once, and Stripe is not knocked at.
/// </summary>
internal sealed partial class StripeLine(
    StripeAccess access,
    OwnAddress own,
    Failpoints failpoints,
    ILogger<StripeLine> logger
) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
    )
    {
        // The pipeline has its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder()
        .AddCircuitBreaker(
            new CircuitBreakerStrategyOptions
            {
                MinimumThroughput = 10,
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>().Handle<TimeoutRejectedException>(),
                BreakDuration = TimeSpan.FromSeconds(15),
            }
        )
        .AddTimeout(Patience)
        .Build();

    private Net.StripeClient? _client;

    private Net.StripeClient Client =>
        _client ??= new(
            new Net.StripeClientOptions
            {
                ApiKey = access.SecretKey,
                ApiBase = access.ApiBase(own),
                HttpClient = new Net.SystemNetHttpClient(_http, maxNetworkRetries: 1, enableTelemetry: false),
            }
        );

    /// <exception cref="HttpRequestException">There was no answer, or none that helps; why is in the log.</exception>
    public async Task<T> Ask<T>(
        Func<Net.V1Services, CancellationToken, Task<T>> question,
        CancellationToken cancellation,
        [CallerMemberName] string asker = ""
    )
    {
        try
        {
            failpoints.Pass(asker, "asking");
            var answer = await _pipeline.ExecuteAsync(async stop => await Answer(question, stop), cancellation);
            failpoints.Pass(asker, "answered");
            return answer;
        }
        catch (Exception e) when (e is TimeoutRejectedException or BrokenCircuitException)
        {
            throw new HttpRequestException("Stripe does not answer.", e);
        }
        catch (Net.StripeException e)
        {
            Refused(e, e.StripeError?.Code ?? e.StripeError?.Type);
            throw new HttpRequestException("Stripe refused.", e, e.HttpStatusCode);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> Answer<T>(
        Func<Net.V1Services, CancellationToken, Task<T>> question,
        CancellationToken cancellation
    )
    {
        try
        {
            return await question(Client.V1, cancellation);
        }
        catch (Net.StripeException e)
            when (e.HttpStatusCode is 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            throw new HttpRequestException("Stripe is away.", e, e.HttpStatusCode);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Stripe refused what was asked of it: {Code}")]
    private partial void Refused(Exception e, string? code);
}
