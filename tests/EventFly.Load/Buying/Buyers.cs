using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Load.Buying;

/// <summary>People who order one ticket after the other, all at once.</summary>
internal sealed class Buyers(HttpClient http, int count, int seed)
{
    public Task<Sale> Buy(TicketTypeId type, int attempts, CancellationToken cancellation) =>
        Buy(
            [
                [type],
            ],
            attempts,
            cancellation
        );

    /// <param name="baskets">What is wanted, in turn.</param>
    public Task<Sale> Buy(
        IReadOnlyList<IReadOnlyList<TicketTypeId>> baskets,
        int attempts,
        CancellationToken cancellation
    )
    {
        var left = attempts;
        return Buy(baskets, () => Interlocked.Decrement(ref left) >= 0, cancellation);
    }

    public Task<Sale> Buy(TicketTypeId type, TimeSpan time, CancellationToken cancellation)
    {
        var running = Stopwatch.StartNew();
        return Buy(
            [
                [type],
            ],
            () => running.Elapsed < time,
            cancellation
        );
    }

    /// <summary>So many come in each second, whether those before them have been served or not.</summary>
    /// <param name="baskets">What is wanted, in turn.</param>
    /// <param name="perSecond">More than 0.</param>
    /// <param name="enough">When nobody comes any more; those who came are served to the end.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Sale> Come(
        IReadOnlyList<IReadOnlyList<TicketTypeId>> baskets,
        int perSecond,
        CancellationToken enough,
        CancellationToken cancellation
    )
    {
        var (came, running) = (new List<Task<Sale>>(), Stopwatch.StartNew());
        while (!enough.IsCancellationRequested)
        {
            for (var due = (int)(running.Elapsed.TotalSeconds * perSecond); came.Count < due; )
            {
                var (sale, turn) = (new Sale(), came.Count);
                came.Add(Served(turn, sale));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellation);
        }

        return (await Task.WhenAll(came)).Aggregate(new Sale(), (all, one) => all.With(one));

        async Task<Sale> Served(int turn, Sale sale)
        {
            await Order(baskets[turn % baskets.Count], turn % count, sale, cancellation);
            return sale;
        }
    }

    private async Task<Sale> Buy(
        IReadOnlyList<IReadOnlyList<TicketTypeId>> baskets,
        Func<bool> goesOn,
        CancellationToken cancellation
    )
    {
        var sales = await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async buyer =>
                {
                    var (sale, turn) = (new Sale(), buyer);
                    await Task.Delay(new Random(seed + buyer).Next(50), cancellation);
                    while (goesOn())
                    {
                        await Order(baskets[turn++ % baskets.Count], buyer, sale, cancellation);
                    }

                    return sale;
                })
        );
        return sales.Aggregate(new Sale(), (all, one) => all.With(one));
    }

    private async Task Order(IReadOnlyList<TicketTypeId> types, int buyer, Sale sale, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/events/{Stage.DemoEvent}/orders");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = JsonContent.Create(
            new
            {
                name = $"Buyer {buyer}",
                email = $"buyer{buyer}@example.org",
                tickets = types.Select(t => new { ticketType = t.Value, quantity = 1 }),
            }
        );
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            sale.Placed++;
            sale.Milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        else if (await IsSoldOut(answer, cancellation))
        {
            sale.SoldOut++;
        }
        else
        {
            sale.Otherwise++;
        }
    }

    private static async Task<bool> IsSoldOut(HttpResponseMessage answer, CancellationToken cancellation) =>
        answer.StatusCode is HttpStatusCode.Conflict
        && (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation))?["code"]
            == "registration.sold-out";
}
