using EventFly.Core.Registration.Contracts;

namespace EventFly.Load.Buying;

/// <summary>Shoppers who buy one thing after the other until the street is closed.</summary>
internal sealed class Street : IAsyncDisposable
{
    private readonly List<Shopper> _shoppers;
    private readonly CancellationTokenSource _end;
    private readonly Task _shopping;
    private volatile bool _isClosing;

    private Street(Uri server, int shoppers, int seed, TicketTypeId[] types, CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _shoppers = [.. Enumerable.Range(0, shoppers).Select(i => new Shopper(server, seed, i))];
        _shopping = Task.WhenAll(_shoppers.Select((s, i) => Shop(s, i, types)));
    }

    /// <summary>Opens it once the card company keeps books.</summary>
    public static async Task<Street> Open(
        Uri server,
        int shoppers,
        int seed,
        TicketTypeId[] types,
        CancellationToken cancellation
    )
    {
        using var http = new HttpClient { BaseAddress = server };
        await http.GetStringAsync("/dev/stripe", cancellation);
        return new Street(server, shoppers, seed, types, cancellation);
    }

    /// <summary>Nobody begins anew; everybody comes to an end.</summary>
    public async Task Close()
    {
        _isClosing = true;
        await _shopping;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _shopping.ContinueWith(_ => { }, TaskScheduler.Default);
        _shoppers.ForEach(s => s.Dispose());
        _end.Dispose();
    }

    private async Task Shop(Shopper shopper, int number, TicketTypeId[] types)
    {
        for (var i = number; !_isClosing; i++)
        {
            await shopper.Shop(types[i % types.Length], _end.Token);
            // Nobody buys a hundred times a second.
            await Task.Delay(50, _end.Token);
        }
    }
}
