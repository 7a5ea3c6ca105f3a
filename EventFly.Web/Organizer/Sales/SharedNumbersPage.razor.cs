using EventFly.Core.Kernel;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Web.Organizer.Sales;

/// <summary>The numbers that several kinds of ticket share, such as the seats of a room.</summary>
public sealed partial class SharedNumbersPage
{
    private IReadOnlyList<QuotaRow>? _shared;
    private IReadOnlyList<TicketTypeRow> _types = [];
    private QuotaRow? _editing;

    /// <summary>The one that is asked about, as it was then.</summary>
    private QuotaRow? _ending;

    private bool _isOpen;

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var types = await Get(new ListTicketTypes(subject));
        var shared = await Get(new ListQuotas(subject));
        _types = types.Match(rows => rows, _ => []);
        _shared = shared.Match(rows => rows, _ => null!);
        return types.Fault ?? shared.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_shared, _editing, _ending, _isOpen) = (null, null, null, false);
    }

    private void Open(QuotaRow? shared)
    {
        Forgive();
        (_editing, _ending, _isOpen) = (shared, null, true);
    }

    private void Close()
    {
        FocusOn(_editing is { } shared ? $"change-{shared.Id}" : "sales-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string name)
    {
        Close();
        Note = T["{0} is saved.", name];
        await ReadNow();
    }

    private void Keep(QuotaRow shared)
    {
        _ending = null;
        FocusOn($"change-{shared.Id}");
    }

    private async Task End(QuotaRow shared)
    {
        _ending = null;
        await Act(new EndQuota(Event!.Id, shared.Id, shared.Version), T["{0} is no longer shared.", shared.Name]);
        FocusOn("sales-add");
    }
}
