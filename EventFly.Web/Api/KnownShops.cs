using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Web.Shell.Http;
using Microsoft.Extensions.Caching.Memory;

namespace EventFly.Web.Api;

/// <summary>
/// Which event is at an address, asked once and not before every order of a hot sale: an event that was open once keeps its address, is
/// no draft again and is never deleted. How it stands is asked where it counts, with the order.
/// </summary>
internal sealed class KnownShops(IUseCases useCases, IMemoryCache known)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public async Task<Result<EventId>> Find(string slug, HttpContext context)
    {
        var key = (typeof(KnownShops), slug);
        if (known.TryGetValue(key, out EventId id))
        {
            return id;
        }

        var shop = await useCases.Run(Actors.From(context.User), new FindShop(slug), context.RequestAborted);
        return shop.Match<Result<EventId>>(
            card => known.Set(key, card.Id, new MemoryCacheEntryOptions { SlidingExpiration = Kept }),
            fault => fault
        );
    }
}
