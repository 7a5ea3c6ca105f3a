using System.Diagnostics;
using EventFly.Load.Measures;

namespace EventFly.Load.Buying;

/// <summary>
/// Tickets of the event are bought while something else goes on, so many in a second: in turn a free one, which is issued and
/// written to its buyer, and one that is held until it is paid.
/// </summary>
internal sealed class SaleMeanwhile : IAsyncDisposable
{
    private const int Plenty = 1_000_000;

    private const int People = 200;

    private readonly HttpClient _http;
    private readonly Stage _stage;
    private readonly Func<CancellationToken, Task<Sale>> _come;
    private CancellationTokenSource _enough = new();
    private Task<Sale> _sale;
    private Stopwatch _running = Stopwatch.StartNew();
    private int _lettersBefore;

    private SaleMeanwhile(Stage stage, HttpClient http, Func<CancellationToken, Task<Sale>> come)
    {
        (_stage, _http, _come) = (stage, http, come);
        _sale = come(_enough.Token);
    }

    public static async Task<SaleMeanwhile> Open(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var server = stage.Own ?? throw new ArgumentException("With --orders a server of its own is started.");
        var free = await server.Offer("Free meanwhile", price: 0, Plenty, cancellation);
        var priced = await server.Offer("Held meanwhile", price: 20, Plenty, cancellation);
        var http = new HttpClient { BaseAddress = stage.Server };
        var buyers = new Buyers(http, People, arguments.Seed);
        return new(
            stage,
            http,
            enough =>
                buyers.Come(
                    [
                        [free],
                        [priced],
                    ],
                    arguments.Orders,
                    enough,
                    cancellation
                )
        );
    }

    /// <summary>What was bought so far was for warming up.</summary>
    public async Task Forget()
    {
        await End();
        _enough.Dispose();
        (_enough, _running, _lettersBefore) = (new(), Stopwatch.StartNew(), Letters);
        _sale = _come(_enough.Token);
    }

    /// <summary>Ends the sale, and says what it came to.</summary>
    public async Task AddTo(Report report)
    {
        var seconds = _running.Elapsed.TotalSeconds;
        var sale = await End();
        report.Number("orders", sale.Placed);
        report.Number("orders_per_s", sale.Placed / seconds);
        report.Number("letters", Letters - _lettersBefore);
        report.Number("orders_refused", sale.SoldOut + sale.Otherwise);
        report.Time("order", sale.Milliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        _enough.Dispose();
        _http.Dispose();
    }

    /// <summary>Those that the mail server has.</summary>
    private int Letters => _stage.Mail?.Taken ?? 0;

    private async Task<Sale> End()
    {
        await _enough.CancelAsync();
        return await _sale;
    }
}
