using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>
/// Begins to have an organization's money passed on, or goes on with it. An organization has one payee in use: asked twice, it is the
/// same one, and one that was detached is used again if it is of the same country.
/// </summary>
/// <param name="Country">Two capital letters, ISO 3166; empty goes on with the one in use, wherever it is.</param>
/// <returns>
/// The absolute address of the provider's page that asks the rest. It works once, and for minutes. Or
/// <c>payments.payee-elsewhere</c>: the one in use is of another country than was asked for.
/// </returns>
public sealed record StartPayee(OrganizationId Organization, string Country) : ICommand<string>, IThrottled
{
    public Throttle Throttle => PayeeBook.AskedByPeople;

    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    public bool BeginsLate => true;

    internal sealed class Handler(
        IPaymentsDb db,
        PayeeBook book,
        IOrganizationLookup organizations,
        IRunTransaction transaction,
        IAfterCommit after,
        TimeProvider time
    ) : IHandler<StartPayee, string>
    {
        public async Task<Result<string>> Handle(StartPayee request, CancellationToken cancellation)
        {
            if (book.Provider is not { } provider)
            {
                return PaymentFaults.NotConfigured;
            }

            if (await organizations.Find(request.Organization, cancellation) is not { } organization)
            {
                return Fault.NotVisible;
            }

            var newest = await book.Newest(organization.Id, cancellation);
            if (newest is { DetachedAt: null })
            {
                if (request.Country.Length > 0 && request.Country != newest.Country)
                {
                    return PayeeFaults.Elsewhere;
                }

                return await PayeeBook.LinkTo(provider, newest.Reference, organization, cancellation);
            }

            var checks = new Checks();
            checks.That(PayeeCountries.All.Contains(request.Country), "country", "Choose the country you are in.");
            if (checks.Fault is { } fault)
            {
                return fault;
            }

            var (reference, link) = (await Reference(provider, organization, request.Country, cancellation), "");
            if (reference.IsDone)
            {
                var made = await PayeeBook.LinkTo(provider, reference.Value, organization, cancellation);
                (link, reference) = made.IsDone ? (made.Value, reference) : ("", made.Fault);
            }

            if (!reference.IsDone)
            {
                return reference.Fault;
            }

            await transaction.Begin(cancellation);
            var known = await db.Payees.FirstOrDefaultAsync(p => p.Reference == reference.Value, cancellation);
            known?.Attach();
            if (known is null)
            {
                var now = time.GetUtcNow();
                db.Payees.Add(Payee.Start(organization.Id, provider.Name, reference.Value, request.Country, now));
            }

            after.Signal(OrganizationTopics.Team(organization.Id));
            return link;
        }

        /// <summary>One that was used before, or a new one: two that ask at the same moment name it by the same key.</summary>
        private async Task<Result<string>> Reference(
            IPayeeProvider provider,
            OrganizationCard organization,
            string country,
            CancellationToken cancellation
        )
        {
            var before = await db
                .Payees.AsNoTracking()
                .Where(p => p.Organization == organization.Id)
                .OrderByDescending(p => p.StartedAt)
                .Select(p => new { p.Reference, p.Country })
                .ToListAsync(cancellation);
            if (before.FirstOrDefault(p => p.Country == country) is { } known)
            {
                return known.Reference;
            }

            try
            {
                var key = $"payee-{organization.Id}-{before.Count}-{country}";
                return await provider.Make(
                    new PayeeWish(key, organization.Id, organization.Name, country),
                    cancellation
                );
            }
            catch (HttpRequestException)
            {
                return PayeeFaults.Away;
            }
        }
    }
}
