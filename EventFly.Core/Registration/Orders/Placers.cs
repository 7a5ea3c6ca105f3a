using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>The names of those of the team who put orders in.</summary>
internal static class Placers
{
    private const int AtOnce = 400;

    public static async Task<IReadOnlyDictionary<AccountId, string>> NamesOf(
        this IAccountLookup accounts,
        IEnumerable<AccountId?> placers,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<AccountId, string>();
        foreach (var some in placers.OfType<AccountId>().Distinct().Chunk(AtOnce))
        {
            foreach (var card in await accounts.FindMany(some, cancellation))
            {
                names[card.Id] = card.Name;
            }
        }

        return names;
    }

    /// <summary>Null where people ordered for themselves; empty for an account that is no more.</summary>
    public static string? Of(this IReadOnlyDictionary<AccountId, string> names, AccountId? placer) =>
        placer is { } account ? names.GetValueOrDefault(account, "") : null;
}
