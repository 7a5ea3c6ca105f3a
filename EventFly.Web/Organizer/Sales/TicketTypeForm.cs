using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Sales;

/// <summary>What stands in the fields of a kind of ticket, as typed.</summary>
public sealed class TicketTypeForm
{
    /// <summary>When a sale that moves with the event starts and ends, unless somebody says otherwise.</summary>
    private const string Morning = "09:00";

    private const string Midnight = "00:00";

    /// <summary>The fields as they stand on the screen.</summary>
    private static readonly string[] Order =
    [
        "",
        "name",
        "price",
        "quota",
        "limits",
        "taxRate",
        "about",
        "access",
        "accessCode",
        "fewest",
        "saleStarts",
        "saleEnds",
        "steps",
        "leastPrice",
    ];

    public string Name { get; set; } = "";
    public string Price { get; set; } = "";
    public string Quota { get; set; } = "";
    public string Most { get; set; } = "";
    public string Fewest { get; set; } = "";
    public string TaxRate { get; set; } = "";
    public bool IsTaxIncluded { get; set; }
    public bool IsChosen { get; set; }
    public string LeastPrice { get; set; } = "";
    public List<PriceStepForm> Steps { get; private init; } = [];
    public string About { get; set; } = "";
    public TicketAccess Access { get; set; }
    public bool IsAddOn { get; set; }
    public bool HasWaitingList { get; set; }
    public TicketVisibility Visibility { get; set; }
    public string AccessCode { get; set; } = "";
    public SaleMomentForm Starts { get; private init; } = new();
    public SaleMomentForm Ends { get; private init; } = new();

    internal static TicketTypeForm Of(TicketTypeDetails details, TypedFields fields) =>
        new()
        {
            Name = details.Name,
            Price = fields.Show(details.Price),
            Quota = fields.Show(details.Quota),
            Most = fields.Show(details.MaxPerOrder),
            Fewest = fields.Show(details.MinPerOrder),
            TaxRate = fields.ShowPercent(details.TaxRate),
            IsTaxIncluded = details.IsTaxIncluded,
            IsChosen = details.LeastPrice is not null,
            LeastPrice = fields.Show(details.LeastPrice ?? 0),
            Steps = [.. details.Steps.Select(s => PriceStepForm.Of(s, fields))],
            About = details.About,
            Access = details.Access,
            IsAddOn = details.IsAddOn,
            HasWaitingList = details.HasWaitingList,
            Visibility = details.Visibility,
            AccessCode = details.AccessCode,
            Starts = SaleMomentForm.Of(details.SaleStarts, details.SaleStartsBefore, Morning, fields),
            Ends = SaleMomentForm.Of(details.SaleEnds, details.SaleEndsBefore, Midnight, fields),
        };

    internal Result<TicketTypeDetails> Read(TypedFields fields)
    {
        var priced = ReadPrices(fields);
        var details = priced with
        {
            Name = Name,
            Quota = fields.Whole(Quota, "quota", Words.Key("Write how many there are as a whole number.")),
            MaxPerOrder = fields.Whole(Most, "limits", Words.Key("Write the most per order as a whole number.")),
            MinPerOrder = fields.Whole(Fewest, "fewest", Words.Key("Write the fewest per order as a whole number.")),
            About = About,
            Access = Access,
            IsAddOn = IsAddOn,
            HasWaitingList = HasWaitingList,
            Visibility = Visibility,
            AccessCode = AccessCode,
            SaleStarts = Starts.ReadDate("saleStarts", fields),
            SaleStartsBefore = Starts.ReadBefore("saleStarts", fields),
            SaleEnds = Ends.ReadDate("saleEnds", fields),
            SaleEndsBefore = Ends.ReadBefore("saleEnds", fields),
        };
        return fields.With(RulesFor(details, fields), Order) is { } fault ? fault : details;
    }

    /// <summary>What a price is worked out from; null while some of it cannot be read.</summary>
    internal TicketTypeDetails? ForPreview(TypedFields fields)
    {
        var priced = ReadPrices(fields);
        return fields.Faults.Count == 0 ? priced : null;
    }

    private TicketTypeDetails ReadPrices(TypedFields fields) =>
        new(TicketType.FreeAdmission, fields.Price(Price, "price"), 1)
        {
            TaxRate = fields.Percent(TaxRate, "taxRate"),
            IsTaxIncluded = IsTaxIncluded,
            LeastPrice = IsChosen ? fields.Price(LeastPrice, "leastPrice") : null,
            Steps = [.. Steps.Select((s, i) => s.Read($"steps-{i}", fields))],
        };

    /// <summary>What the rules say, where what could not be read is as if it were right.</summary>
    private static Fault? RulesFor(TicketTypeDetails details, TypedFields fields)
    {
        var unread = fields.Faults.Select(f => f.Field).ToHashSet();
        return (
            details with
            {
                MaxPerOrder = unread.Contains("limits") ? TicketTypeDetails.HighestPerOrder : details.MaxPerOrder,
                MinPerOrder = unread.Contains("fewest") ? 1 : details.MinPerOrder,
                LeastPrice = unread.Contains("price") ? null : details.LeastPrice,
                Steps = unread.Any(f => f.StartsWith("steps", StringComparison.Ordinal)) ? [] : details.Steps,
            }
        ).Fault(fields.Currency);
    }
}
