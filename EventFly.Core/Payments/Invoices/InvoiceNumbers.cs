using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// Gives the numbers of an organization, one after the other. Whoever takes one holds the counter until the transaction ends: one
/// that fails gives its number back, and nobody has taken a later one meanwhile.
/// </summary>
internal sealed class InvoiceNumbers(IPaymentsDb db) : ICollaborator
{
    public async Task<int> Next(OrganizationId organization, CancellationToken cancellation)
    {
        var counter = db.InvoiceCounters.Where(c => c.Organization == organization);
        var held = await counter.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancellation);
        return held == 1
            ? await counter.Select(c => c.Last).SingleAsync(cancellation)
            : throw new InvalidOperationException($"{organization} has no counter of invoices.");
    }

    /// <summary>As it stands on paper: <c>AB-00001</c>.</summary>
    public static string Word(string prefix, int number)
    {
        var digits = number.ToString("D5", CultureInfo.InvariantCulture);
        return prefix.Length == 0 ? digits : $"{prefix}-{digits}";
    }
}
