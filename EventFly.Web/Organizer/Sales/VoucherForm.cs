using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Vouchers;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Sales;

/// <summary>What stands in the fields of a voucher, as typed.</summary>
public sealed class VoucherForm
{
    /// <summary>The fields as they stand on the screen.</summary>
    private static readonly string[] Order =
    [
        "",
        "code",
        "value",
        "mostUses",
        "budget",
        "until",
        "types",
        "reserved",
        "note",
    ];

    public string Code { get; set; } = "";
    public VoucherEffect Effect { get; set; }
    public string Value { get; set; } = "";
    public string MostUses { get; set; } = "";
    public string Budget { get; set; } = "";
    public string Until { get; set; } = "";
    public HashSet<TicketTypeId> Types { get; private init; } = [];
    public string Reserved { get; set; } = "";
    public string Note { get; set; } = "";

    internal static VoucherForm Of(VoucherDetails details, TypedFields fields) =>
        new()
        {
            Code = details.Code,
            Effect = details.Effect,
            Value =
                details.Effect is VoucherEffect.Percent
                    ? fields.ShowPercent(details.Value)
                    : fields.Show(details.Value),
            MostUses = details.MostUses is { } most ? fields.Show(most) : "",
            Budget = details.Budget is { } budget ? fields.Show(budget) : "",
            Until = details.Until is { } until ? fields.ShowMoment(until) : "",
            Types = [.. details.Types],
            Reserved = details.Reserved > 0 ? fields.Show(details.Reserved) : "",
            Note = details.Note,
        };

    internal Result<VoucherDetails> Read(TypedFields fields)
    {
        var value = Effect is VoucherEffect.Percent ? fields.Percent(Value, "value") : fields.Price(Value, "value");
        var details = new VoucherDetails(Code, Effect, value)
        {
            MostUses = IsGiven(MostUses)
                ? fields.Whole(MostUses, "mostUses", Words.Key("Write for how many tickets as a whole number."))
                : null,
            Budget = IsGiven(Budget) ? fields.Price(Budget, "budget") : null,
            Until = IsGiven(Until) ? fields.Moment(Until, "until") : null,
            Types = [.. Types],
            Reserved = IsGiven(Reserved)
                ? fields.Whole(Reserved, "reserved", Words.Key("Write how many are kept as a whole number."))
                : 0,
            Note = Note,
        };
        return fields.With(details.Fault(fields.Currency), Order) is { } fault ? fault : details;
    }

    private static bool IsGiven(string typed) => typed.Trim().Length > 0;
}
