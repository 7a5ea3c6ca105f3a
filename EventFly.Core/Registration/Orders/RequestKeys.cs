using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>The key under which a request that is sent again is the same request.</summary>
internal static class RequestKeys
{
    private const int Shortest = 8;

    public static void RequestKey(this Checks checks, string requestKey, int longest = Order.RequestKeyLength) =>
        checks.That(
            requestKey.Length >= Shortest && requestKey.Length <= longest,
            "requestKey",
            new Sentence("Send a request key of 8 to {0} characters with each order.", longest)
        );
}
