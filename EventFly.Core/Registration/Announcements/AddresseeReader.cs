using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Reads page by page whom an announcement is for, wherever they are known.</summary>
internal sealed class AddresseeReader(IRegistrationDb db, IFollowerLookup followers) : ICollaborator
{
    /// <param name="after">The <see cref="AddresseePage.Last"/> of the page before; null for the first.</param>
    public Task<AddresseePage> Read(EventCard card, Addressees to, string? after, CancellationToken cancellation) =>
        to.Group switch
        {
            AddresseeGroup.Guests => db.ReadGuests(card, to, after, cancellation),
            AddresseeGroup.Waiting => db.ReadWaiting(card.Id, to, after, cancellation),
            AddresseeGroup.Followers => ReadFollowers(card, after, cancellation),
        };

    private async Task<AddresseePage> ReadFollowers(EventCard card, string? after, CancellationToken cancellation)
    {
        var from = after is null ? 0 : long.Parse(after, CultureInfo.InvariantCulture);
        var page = await followers.Of(card.Organization, from, AddresseeQueries.AtOnce, cancellation);
        return new AddresseePage(
            [.. page.Followers.Select(f => new Addressee(f.Name, f.Email, f.Language, ""))],
            page.Last?.ToString(CultureInfo.InvariantCulture)
        );
    }
}
