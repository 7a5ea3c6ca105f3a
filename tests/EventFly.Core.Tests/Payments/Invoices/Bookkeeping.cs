using System.Globalization;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>An event that sells at two tax rates, and the books of its organization.</summary>
internal sealed class Bookkeeping(Paying sale, TicketTypeId meal) : IAsyncDisposable
{
    public static readonly IssuerDetails Details = new(
        "Tech Circle e. V.",
        "Am Markt 1\n10115 Berlin",
        "Germany",
        "27/123/45678",
        "de 123 456 789",
        "VR 1234 B",
        "books@example.org",
        "IBAN DE02 1203 0000 0000 2020 51",
        "AB"
    );

    public Paying Sale { get; } = sale;

    public TestApp App => Sale.App;

    public OrganizationId Seller => Sale.Event.Organization;

    public static async Task<Bookkeeping> Start(
        DatabaseProvider database = DatabaseProvider.Sqlite,
        bool isWriting = true,
        Letters? letters = null,
        EventDetails? details = null
    )
    {
        var sale = await Paying.Start(database, quota: 100, letters, details: details);
        await sale.Offer(type => type with { Price = 11.90m, TaxRate = 19 });
        var meal = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Dinner", 21.40m, 100) { TaxRate = 7 }),
            sale.Owner
        );
        var books = new Bookkeeping(sale, meal);
        if (isWriting)
        {
            await books.Switch(true);
        }

        return books;
    }

    public Task Switch(bool isWriting) => App.Do(new ChangeInvoicing(Seller, Details, isWriting), Sale.Owner);

    /// <summary>Two tickets at 19 % and one at 7 %, paid.</summary>
    public async Task<OrderReceipt> Bought(string email = "maya@example.org", string name = "Maya Lindqvist")
    {
        var order = await App.Do(
            new RegisterForEvent(
                Sale.Event.Id,
                [new TicketPick(Sale.Type, 2), new TicketPick(meal, 1)],
                new Guest(name, email),
                Secret.NewCode()
            ),
            Actor.Anyone
        );
        await Sale.PayOnPage(order);
        await Sale.SeeToPayments();
        return order;
    }

    public Task<List<Invoice>> Written(OrderReceipt order) =>
        App.Read(db => db.Invoices.Where(i => i.Order == order.Order).OrderBy(i => i.Sequence).ToListAsync());

    public Task<TaxReport> Taxes() => App.Do(new GetTaxes(Sale.Event.Id), Sale.Owner);

    /// <summary>Month by month, what the tables say is what is booked.</summary>
    public async Task ShouldAgreeWithTheLedger()
    {
        var report = await Taxes();
        var book = (await App.Ledger(Sale.Event.Id, Sale.Owner)).Rows;
        string[] sold = [LedgerEntry.Sales, LedgerEntry.Tax, LedgerEntry.PlatformFee];
        var booked = book.Where(l => sold.Contains(l.Account))
            .GroupBy(l => Zone.Local(l.At, Sale.Event.Zone).ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .ToDictionary(
                g => g.Key,
                g =>
                    (
                        Gross: -g.Sum(l => l.Amount.Minor),
                        Tax: -g.Where(l => l.Account == LedgerEntry.Tax).Sum(l => l.Amount.Minor)
                    )
            );
        report
            .Rows.GroupBy(r => r.Month)
            .ToDictionary(
                g => g.Key,
                g => (Gross: g.Sum(r => r.Balance.Gross.Minor), Tax: g.Sum(r => r.Balance.Tax.Minor))
            )
            .ShouldBe(booked, ignoreOrder: true);
        var all = await App.Do(new GetOrganizationTaxes(Seller), Sale.Owner);
        all.Rows.ShouldBe(report.Rows);
    }

    public ValueTask DisposeAsync() => Sale.DisposeAsync();
}
