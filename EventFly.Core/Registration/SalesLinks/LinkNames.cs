using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>What the links of an event are called, by their codes.</summary>
internal static class LinkNames
{
    public static Task<Dictionary<string, string>> ReadLinkNames(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    ) =>
        db
            .SalesLinks.Where(l => l.Event == subject)
            .OrderBy(l => l.Id)
            .Take(SalesLink.MostOfEvent)
            .ToDictionaryAsync(l => l.Code, l => l.Name, cancellation);
}
