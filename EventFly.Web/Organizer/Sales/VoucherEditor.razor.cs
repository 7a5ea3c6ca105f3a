using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

public sealed partial class VoucherEditor
{
    private VoucherForm _form = new();

    /// <summary>Which one is changed; null: a new one.</summary>
    [Parameter]
    public VoucherRow? Voucher { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<TicketTypeRow> Types { get; set; } = [];

    private string Limits =>
        string.Join(
            ", ",
            new string[]
            {
                _form.MostUses.Trim() is { Length: > 0 } most ? T["{0} tickets", most] : "",
                _form.Budget.Trim() is { Length: > 0 } budget ? T["{0} {1} in all", budget, Event.Currency] : "",
                _form.Until.Length > 0 ? T["until a date"] : "",
            }
                .Where(said => said.Length > 0)
                .DefaultIfEmpty(T["as long as there are tickets"])
        );

    private string Kinds =>
        _form.Types.Count == 0
            ? T["all tickets"]
            : string.Join(", ", Types.Where(t => _form.Types.Contains(t.Id)).Select(t => t.Name));

    protected override void OnInitialized() =>
        _form = VoucherForm.Of(Voucher?.Details ?? new VoucherDetails("", VoucherEffect.Percent, 10), Fields);

    protected override async Task<Result<string>> Send()
    {
        var details = _form.Read(Fields);
        if (!details.IsDone)
        {
            return details.Fault;
        }

        var saved = await Run(new SaveVoucher(Event.Id, Voucher?.Id, details.Value, Voucher?.Version));
        return saved.IsDone ? TicketCode.Fold(_form.Code) : saved.Fault;
    }
}
