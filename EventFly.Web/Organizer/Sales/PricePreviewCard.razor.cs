using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

public sealed partial class PricePreviewCard : ReadingScreen
{
    private PricePreview? _preview;
    private TicketTypeDetails? _worked;

    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    /// <summary>Which kind of ticket is changed, if it is there already.</summary>
    [Parameter]
    public TicketTypeId? TicketType { get; set; }

    /// <summary>What the price is worked out from; null while it cannot be.</summary>
    [Parameter, EditorRequired]
    public TicketTypeDetails? Details { get; set; }

    /// <summary>As typed.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Parameter]
    public string About { get; set; } = "";

    private IReadOnlyList<PriceStepDetails> Steps => _worked?.Steps ?? [];

    private string Rate => (_worked?.TaxRate ?? 0).ToString("0.###", CultureInfo.CurrentCulture);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (RendererInfo.IsInteractive && !IsSame(Details, _worked))
        {
            ReadSoon();
        }
    }

    protected override async Task<Fault?> Read()
    {
        var wish = Details;
        if (wish is null)
        {
            (_preview, _worked) = (null, null);
            return null;
        }

        // What the rules refuse is told beside its field, once somebody saves.
        var preview = await Get(new PreviewPrice(Event.Id, TicketType, wish));
        (_preview, _worked) = (preview.Match(p => p, _ => null!), wish);
        return null;
    }

    private static bool IsSame(TicketTypeDetails? wish, TicketTypeDetails? worked) =>
        wish is null || worked is null
            ? wish is null && worked is null
            : wish.Steps.SequenceEqual(worked.Steps) && wish with { Steps = worked.Steps } == worked;

    private string Limit(PriceStepDetails step) =>
        (step.Until, step.UpTo) switch
        {
            ({ } until, { } number) => T["until {0}, the first {1}", Moment(until), number],
            ({ } until, null) => T["until {0}", Moment(until)],
            _ => T["the first {0}", step.UpTo ?? 0],
        };

    private string Moment(DateTimeOffset until) => EventClock.InLine(Zone.Local(until, Event.Zone));
}
