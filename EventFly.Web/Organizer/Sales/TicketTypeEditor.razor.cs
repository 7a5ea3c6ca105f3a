using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

public sealed partial class TicketTypeEditor
{
    private TicketTypeForm _form = new();

    /// <summary>Which one is changed; null: a new one.</summary>
    [Parameter]
    public TicketTypeRow? Type { get; set; }

    /// <summary>What stands in the fields at first.</summary>
    [Parameter, EditorRequired]
    public TicketTypeDetails Details { get; set; } = null!;

    private TicketTypeDetails? Priced => _form.ForPreview(Fields);

    private string PriceLabel =>
        _form.IsChosen ? T["Suggested price in {0}", Event.Currency] : T["Price in {0}; 0 is free", Event.Currency];

    protected override void OnInitialized() => _form = TicketTypeForm.Of(Details, Fields);

    protected override async Task<Result<string>> Send()
    {
        var details = _form.Read(Fields);
        if (!details.IsDone)
        {
            return details.Fault;
        }

        var fault = Type is { } type
            ? (await Run(new ChangeTicketType(Event.Id, type.Id, details.Value, type.Version))).Fault
            : (await Run(new AddTicketType(Event.Id, details.Value))).Fault;
        return fault is null ? details.Value.Name.Trim() : fault;
    }
}
