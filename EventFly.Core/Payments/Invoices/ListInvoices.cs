using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <param name="Matching">How many there are on all pages.</param>
/// <param name="Months">In which any were written, the newest first, as their first days.</param>
/// <param name="Events">Of the rows.</param>
public sealed record InvoicePage(
    IReadOnlyList<InvoiceRow> Rows,
    int Matching,
    IReadOnlyList<DateOnly> Months,
    IReadOnlyDictionary<EventId, EventCard> Events
);

/// <summary>What an organization wrote to its buyers, the newest first.</summary>
/// <param name="Text">Parts of number, buyer, e-mail or order; none for all.</param>
/// <param name="Month">A day in it; none for all.</param>
/// <param name="Page">From 0.</param>
public sealed record ListInvoices(OrganizationId Organization, string? Text, DateOnly? Month, int Page)
    : IUseCase<InvoicePage>
{
    public const int PageSize = 25;

    private const int MostMonths = 120;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Organization);

    internal sealed class Handler(IPaymentsDb db, IEventLookup events) : IHandler<ListInvoices, InvoicePage>
    {
        public async Task<Result<InvoicePage>> Handle(ListInvoices request, CancellationToken cancellation)
        {
            var all = db.Invoices.AsNoTracking().Where(i => i.Organization == request.Organization);
            var months = await all.Select(i => new { i.IssuedOn.Year, i.IssuedOn.Month })
                .Distinct()
                .OrderByDescending(m => m.Year)
                .ThenByDescending(m => m.Month)
                .Take(MostMonths)
                .ToListAsync(cancellation);
            var matching = all.Matching(request.Text, request.Month);
            var rows = await matching
                .OrderByDescending(i => i.Sequence)
                .Skip(Math.Clamp(request.Page, 0, 100_000) * PageSize)
                .Take(PageSize)
                .Rows(db)
                .ToListAsync(cancellation);
            return new InvoicePage(
                rows,
                await matching.CountAsync(cancellation),
                months.ConvertAll(m => new DateOnly(m.Year, m.Month, 1)),
                await events.Find([.. rows.Select(r => r.Event).Distinct()], cancellation)
            );
        }
    }
}

internal static class InvoiceQueries
{
    /// <param name="typed">Each word is found in one spelling or the other.</param>
    /// <param name="month">A day in it.</param>
    public static IQueryable<Invoice> Matching(this IQueryable<Invoice> invoices, string? typed, DateOnly? month)
    {
        if (month is { } day)
        {
            var first = new DateOnly(day.Year, day.Month, 1);
            var next = first.AddMonths(1);
            invoices = invoices.Where(i => i.IssuedOn >= first && i.IssuedOn < next);
        }

        var words = SearchWords.Of(typed);
        foreach (var (word, spelled) in words)
        {
            invoices = invoices.Where(i => i.FoldedText.Contains(word) || i.FoldedText.Contains(spelled));
        }

        return words.Count == 0 && typed?.Trim().Length > 0 ? invoices.Where(i => false) : invoices;
    }
}
