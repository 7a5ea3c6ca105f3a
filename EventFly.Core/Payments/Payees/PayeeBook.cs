using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>Who gets an organization's money.</summary>
internal sealed class PayeeBook(
    IPaymentsDb db,
    IEventLookup events,
    IEnumerable<IPayeeProvider> providers,
    IRunTransaction transaction,
    IAfterCommit after,
    TimeProvider time
) : ICollaborator
{
    /// <summary>Each time that somebody asks is some calls to the provider.</summary>
    public static readonly Throttle AskedByPeople = new("payees") { Person = new Rate(20, TimeSpan.FromSeconds(30)) };

    /// <summary>Null when nobody here passes money on.</summary>
    public IPayeeProvider? Provider => providers.FirstOrDefault();

    /// <summary>The one in use, or the last that was; tracked.</summary>
    public Task<Payee?> Newest(OrganizationId organization, CancellationToken cancellation) =>
        db
            .Payees.Where(p => p.Organization == organization)
            .OrderBy(p => p.DetachedAt != null)
            .ThenByDescending(p => p.StartedAt)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>To whom the money for an event is passed on if it is paid now, by the provider's name; null: to nobody.</summary>
    public async Task<string?> ReadyFor(EventId id, string provider, CancellationToken cancellation) =>
        await events.Find(id, cancellation) is { } card
            ? await db
                .Payees.Where(p => p.Organization == card.Organization && p.Provider == provider)
                .Where(p => p.DetachedAt == null && p.CanCharge && p.CanPayOut)
                .Select(p => p.Reference)
                .FirstOrDefaultAsync(cancellation)
            : null;

    /// <summary>
    /// Asks the provider how one stands and records the answer in a transaction that begins now. Two that ask at once collide at its
    /// version, and the second asks again: an older answer never covers a newer one.
    /// </summary>
    /// <param name="payee">Loaded before, and tracked.</param>
    /// <returns>Done, or <c>payments.away</c>.</returns>
    public async Task<Result<Done>> Ask(Payee payee, CancellationToken cancellation)
    {
        if (providers.FirstOrDefault(p => p.Name == payee.Provider) is not { } provider)
        {
            return PaymentFaults.NotConfigured;
        }

        PayeeReport report;
        try
        {
            report = await provider.Read(payee.Reference, cancellation);
        }
        catch (HttpRequestException)
        {
            return PayeeFaults.Away;
        }

        await transaction.Begin(cancellation);
        payee.Hear(report, time.GetUtcNow());
        after.Signal(OrganizationTopics.Team(payee.Organization));
        return Result.Done;
    }

    /// <summary>A page of the provider on which it says who it is.</summary>
    public static async Task<Result<string>> LinkTo(
        IPayeeProvider provider,
        string reference,
        OrganizationCard organization,
        CancellationToken cancellation
    )
    {
        var page = $"/organize/{organization.Slug}/payouts";
        try
        {
            return await provider.LinkTo(reference, $"{page}?again=1", $"{page}?back=1", cancellation);
        }
        catch (HttpRequestException)
        {
            return PayeeFaults.Away;
        }
    }
}
