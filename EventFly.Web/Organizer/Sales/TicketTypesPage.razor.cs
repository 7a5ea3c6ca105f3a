using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

/// <summary>The kinds of ticket that an event offers, in the order in which buyers see them.</summary>
public sealed partial class TicketTypesPage
{
    private const int UsualPerOrder = 10;
    private const int UsualGift = 10;
    private const int MostGifts = 100_000;

    private IReadOnlyList<TicketTypeRow>? _types;

    /// <summary>What the open form began with; null while none is open.</summary>
    private TicketTypeDetails? _draft;

    /// <summary>Which one the form changes; null for a new one.</summary>
    private TicketTypeRow? _editing;

    private bool _isAsked;

    /// <summary>For links that lead straight to a new one.</summary>
    [SupplyParameterFromQuery]
    public string? Add { get; set; }

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var listed = await Get(new ListTicketTypes(subject));
        _types = listed.Match(types => types, _ => null!);
        if (listed.IsDone && Add is not null && !_isAsked)
        {
            _isAsked = true;
            New();
        }

        return listed.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_types, _draft, _editing) = (null, null, null);
    }

    private void New() =>
        Open(null, new TicketTypeDetails("", 0, TicketType.FreeAdmissionQuota, MaxPerOrder: UsualPerOrder));

    /// <summary>As most ask for one: any amount, once an order, beside a ticket or alone, and no ticket itself.</summary>
    private void AskForGifts() =>
        Open(
            null,
            new TicketTypeDetails(T["Donation"], UsualGift, MostGifts, MaxPerOrder: 1)
            {
                LeastPrice = 1,
                Access = TicketAccess.Neither,
            }
        );

    private void Edit(TicketTypeRow type) => Open(type, type.Details);

    private void Copy(TicketTypeRow type) => Open(null, type.Details with { Name = T["{0} (copy)", type.Name] });

    private void Open(TicketTypeRow? type, TicketTypeDetails details)
    {
        Forgive();
        (_editing, _draft) = (type, details);
    }

    private void Close()
    {
        FocusOn(_editing is { } type ? $"change-{type.Id}" : "sales-add");
        (_editing, _draft) = (null, null);
    }

    private async Task Saved(string name)
    {
        Close();
        Note = T["{0} is saved.", name];
        await ReadNow();
    }

    private async Task PauseOrGoOn(TicketTypeRow type) =>
        await Act(
            new PauseTicketType(Event!.Id, type.Id, !type.IsPaused, type.Version),
            type.IsPaused ? T["The sale of {0} goes on.", type.Name] : T["The sale of {0} is paused.", type.Name]
        );

    private async Task Move(TicketTypeRow type, int by)
    {
        var order = _types!.Select(t => t.Id).ToList();
        var place = order.IndexOf(type.Id) + by;
        if (place < 0 || place >= order.Count)
        {
            return;
        }

        order.Remove(type.Id);
        order.Insert(place, type.Id);
        await Act(
            new OrderTicketTypes(Event!.Id, order),
            T["{0} is number {1} of {2} now.", type.Name, place + 1, order.Count]
        );
        // A row that is moved loses the focus, and at an end of the list its button cannot take it.
        var isUp = place == order.Count - 1 || (by < 0 && place > 0);
        FocusOn($"{(isUp ? "up" : "down")}-{type.Id}");
    }

    private async Task Delete(TicketTypeRow type)
    {
        var isGone = await Act(new DeleteTicketType(Event!.Id, type.Id, type.Version), T["{0} is deleted.", type.Name]);
        FocusOn(isGone ? "sales-add" : $"more-{type.Id}");
    }
}
