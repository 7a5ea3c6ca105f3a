using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Load.Buying;

/// <summary>
/// Somebody who buys by the API and by forms, as people do: thinks better of it, opens the payment page in two tabs and pays in
/// both, has a card declined, comes back late or not at all. While the server is away it tries again until it is back.
/// </summary>
internal sealed partial class Shopper : IDisposable
{
    /// <summary>With what the addresses of all of them begin.</summary>
    public const string Address = "shopper";

    private const string Good = "4242424242424242";

    private const string Declined = "4000000000000002";

    private readonly Random _random;
    private readonly string _name;
    private readonly HttpClient _http;

    public Shopper(Uri server, int seed, int number, string address = Address)
    {
        (_random, _name) = (new Random(seed + number), $"{address}{number}");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    /// <summary>Orders, and does with the order whatever comes to mind.</summary>
    public async Task Shop(TicketTypeId type, CancellationToken cancellation)
    {
        if (await Order(type, 1 + _random.Next(3), cancellation) is not { } order || Happens(10))
        {
            return;
        }

        var pages = Happens(30)
            ? await Task.WhenAll(OpenPage(order, cancellation), OpenPage(order, cancellation))
            : [await OpenPage(order, cancellation)];
        if (Happens(10))
        {
            return;
        }

        if (Happens(20))
        {
            await Task.Delay(TimeSpan.FromSeconds(2 + _random.Next(5)), cancellation);
        }

        foreach (var page in pages.OfType<string>())
        {
            if (Happens(20))
            {
                await Pay(page, Declined, cancellation);
            }

            await Pay(page, Good, cancellation);
        }

        if (Happens(60))
        {
            await LookAtOrder(order, cancellation);
        }
    }

    /// <summary>Buys one ticket, pays, and never comes back from the payment page.</summary>
    public async Task PayAndLeave(TicketTypeId type, CancellationToken cancellation)
    {
        var order = await Order(type, 1, cancellation) ?? throw new InvalidDataException("It is sold out.");
        var page = await OpenPage(order, cancellation) ?? throw new InvalidDataException("It cannot be paid.");
        await Pay(page, Good, cancellation);
    }

    /// <returns>The key of the order; null when it is sold out.</returns>
    public async Task<string?> Order(TicketTypeId type, int quantity, CancellationToken cancellation)
    {
        // One key for one order: whoever does not hear the answer asks again with the same.
        var key = Guid.CreateVersion7().ToString();
        using var answer = await Ask(
            () =>
                new HttpRequestMessage(HttpMethod.Post, $"/api/v1/events/{Stage.DemoEvent}/orders")
                {
                    Headers = { { "Idempotency-Key", key } },
                    Content = JsonContent.Create(
                        new
                        {
                            name = _name,
                            email = $"{_name}@example.org",
                            tickets = new[] { new { ticketType = type.Value, quantity } },
                        }
                    ),
                },
            cancellation
        );
        var body = await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation);
        return answer switch
        {
            { IsSuccessStatusCode: true } => (string)body!["key"]!,
            _ when (string?)body?["code"] == "registration.sold-out" => null,
            _ => throw new InvalidDataException($"An order was answered {answer.StatusCode}: {body}"),
        };
    }

    public void Dispose() => _http.Dispose();

    private bool Happens(int percent) => _random.Next(100) < percent;

    private async Task LookAtOrder(string order, CancellationToken cancellation)
    {
        using var answer = await Ask(() => new(HttpMethod.Get, $"/orders/{order}?paid=1"), cancellation);
    }

    /// <returns>The company's page; null when the order cannot be paid any more.</returns>
    public Task<string?> OpenPage(string order, CancellationToken cancellation) =>
        Press($"/orders/{order}", "order-pay", new() { ["_handler"] = "pay" }, cancellation);

    private Task<string?> Pay(string page, string card, CancellationToken cancellation) =>
        Press(page, "pay-submit", new() { ["_handler"] = "card", ["Card"] = card }, cancellation);

    /// <summary>Opens a page and presses a button on it; again from the beginning, as long as nobody answers.</summary>
    /// <returns>Where that leads; null when it leads nowhere, or there is no such button.</returns>
    private async Task<string?> Press(
        string page,
        string button,
        Dictionary<string, string> fields,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            using var opened = await Ask(() => new(HttpMethod.Get, page), cancellation);
            var html = await opened.Content.ReadAsStringAsync(cancellation);
            if (!html.Contains($"data-testid=\"{button}\"", StringComparison.Ordinal))
            {
                return null;
            }

            fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
            using var form = new FormUrlEncodedContent(fields);
            using var pressed = await Once(new(HttpMethod.Post, page) { Content = form }, cancellation);
            if (pressed is not null)
            {
                return pressed.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther
                    ? new Uri(_http.BaseAddress!, pressed.Headers.Location!).PathAndQuery
                    : null;
            }
        }
    }

    /// <summary>Asks until somebody answers.</summary>
    private async Task<HttpResponseMessage> Ask(Func<HttpRequestMessage> question, CancellationToken cancellation)
    {
        while (true)
        {
            if (await Once(question(), cancellation) is { } answer)
            {
                return answer;
            }

            await Task.Delay(100, cancellation);
        }
    }

    /// <returns>Null when the server was away, or died over it.</returns>
    private async Task<HttpResponseMessage?> Once(HttpRequestMessage question, CancellationToken cancellation)
    {
        try
        {
            using (question)
            {
                var answer = await _http.SendAsync(question, cancellation);
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                {
                    return answer;
                }

                answer.Dispose();
            }
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or TaskCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            // It is asked again.
        }

        return null;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
