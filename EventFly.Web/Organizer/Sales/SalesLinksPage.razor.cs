using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

/// <summary>The links of an event, and what came by each.</summary>
public sealed partial class SalesLinksPage(NavigationManager navigation, SiteAddress site)
{
    private SalesLinkReport? _report;
    private SalesLinkRow? _editing;
    private SalesLinkId? _shown;
    private SalesLinkId? _deleting;
    private bool _isOpen;

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var report = await Get(new ListSalesLinks(subject));
        _report = report.Match<SalesLinkReport?>(read => read, _ => null);
        return report.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_report, _editing, _shown, _deleting, _isOpen) = (null, null, null, null, false);
    }

    private void Open(SalesLinkRow? link)
    {
        Forgive();
        (_editing, _deleting, _isOpen) = (link, null, true);
    }

    private void Close()
    {
        FocusOn(_editing is { } link ? $"change-{link.Id}" : "sales-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string name)
    {
        Close();
        Note = T["{0} is saved.", name];
        await ReadNow();
    }

    private void Show(SalesLinkRow link) => (_shown, _deleting) = (_shown == link.Id ? null : link.Id, null);

    private void Keep(SalesLinkRow link)
    {
        _deleting = null;
        FocusOn($"change-{link.Id}");
    }

    private async Task Retire(SalesLinkRow link)
    {
        await Act(
            new RetireSalesLink(Event!.Id, link.Id, !link.IsRetired),
            link.IsRetired
                ? T["{0} is handed out again.", link.Name]
                : T["{0} is retired. What comes by it still counts.", link.Name]
        );
        FocusOn($"change-{link.Id}");
    }

    private async Task Delete(SalesLinkRow link)
    {
        _deleting = null;
        await Act(new DeleteSalesLink(Event!.Id, link.Id), T["{0} is deleted.", link.Name]);
        FocusOn("sales-add");
    }

    private string AddressOf(SalesLinkRow link) =>
        site.Link(ViaLink.With($"e/{Uri.EscapeDataString(Event!.Slug)}", link.Code), navigation.BaseUri);

    private string Sold(LinkSales sales) =>
        T.Count(sales.Orders, "1 order", "{0} orders") + " · " + T.Count(sales.Tickets, "1 ticket", "{0} tickets");

    /// <summary>Nothing is nothing, and not free.</summary>
    private string Revenue(LinkSales sales) =>
        string.Join(" + ", sales.Revenue.DefaultIfEmpty(Money.Zero(Event!.Currency)).Select(PriceWords.Amount));
}
