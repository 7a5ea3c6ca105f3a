using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// A circuit takes a place of its device, account and network, from its start until nothing is left of it: one that waits for
/// a lost line still has it. Coming back to it takes no other. Browsers ask before (<see cref="LinePlaces"/>); here end those
/// that do not, and those that asked at the same moment.
/// </summary>
internal sealed class CircuitPlaces(IPlaces places) : IHubFilter
{
    /// <summary>A full hall behind one address has 5,000; about 140 KB stand for each.</summary>
    public static readonly Places Circuits = new("circuits")
    {
        Device = 30,
        Account = 200,
        Network = 5_000,
    };

    private static readonly AsyncLocal<Offer?> Offered = new();

    /// <summary>Every push to a phone is answered through here: whatever starts no circuit goes straight on.</summary>
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    ) => invocation.HubMethodName is "StartCircuit" or "ResumeCircuit" ? Start(invocation, next) : next(invocation);

    /// <summary>The place of the circuit that is being made right now.</summary>
    public static IDisposable? TakeOffered()
    {
        if (Offered.Value is not { } offer)
        {
            return null;
        }

        offer.IsTaken = true;
        return offer.Place;
    }

    private async ValueTask<object?> Start(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        var place = places.Take(Actors.From(invocation.Context.User ?? new()), Circuits);
        if (place is null)
        {
            invocation.Context.Abort();
            return null;
        }

        var offer = new Offer(place);
        Offered.Value = offer;
        object? secret = null;
        try
        {
            return secret = await next(invocation);
        }
        finally
        {
            Offered.Value = null;
            if (secret is null || !offer.IsTaken)
            {
                place.Dispose();
            }
        }
    }

    private sealed class Offer(IDisposable place)
    {
        public IDisposable Place => place;

        public bool IsTaken { get; set; }
    }
}

/// <summary>Keeps the circuit's place as long as the circuit's services live.</summary>
internal sealed class CircuitPlace : IDisposable
{
    private readonly IDisposable? _place = CircuitPlaces.TakeOffered();

    public void Dispose() => _place?.Dispose();
}
