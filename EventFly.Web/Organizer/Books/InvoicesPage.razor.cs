using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Web.Api;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Books;

/// <summary>All that an organization wrote to its buyers.</summary>
public sealed partial class InvoicesPage
{
    private InvoicePage? _page;
    private string _text = "";
    private DateOnly? _month;
    private int _number;

    private string MonthKey => _month is { } month ? Key(month) : "";

    protected override async Task<Fault?> ReadBooks(OrganizationId id)
    {
        var page = await Get(new ListInvoices(id, _text, _month, _number));
        _page = page.IsDone ? page.Value : null;
        return page.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        _page = null;
    }

    private static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private string File(string ending) =>
        $"/organize/{Organization}/invoices.{ending}{(_month is null ? "" : $"?month={MonthKey}")}";

    /// <summary>Typing asks faster than answers come: reads that are asked for meanwhile are one.</summary>
    private void Search()
    {
        _number = 0;
        ReadSoon();
    }

    private Task Choose(ChangeEventArgs chosen)
    {
        (_month, _number) = (InvoicesApi.Day(chosen.Value?.ToString()), 0);
        return ReadNow();
    }

    private Task Turn(int page)
    {
        _number = page;
        return ReadNow();
    }
}
