using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Sales;

/// <summary>Numbers and moments as somebody types them into forms about what an event sells, and as they are read again.</summary>
/// <param name="Zone">By whose clocks moments are meant.</param>
/// <param name="Reader">Whose marks for decimals and groups count.</param>
internal sealed record TypedFields(string Currency, string Zone, CultureInfo Reader)
{
    public const int NumberLength = 24;

    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    private const string Seconds = Minutes + "':'ss";

    private const string OfClock = "HH:mm";

    private readonly List<FieldFault> _faults = [];

    /// <summary>What could not be read, in the order in which it was looked at.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    private int Decimals => Money.Zero(Currency).Decimals;

    /// <summary>Without group marks: what stands in a field is read again as typed.</summary>
    public string Show(decimal amount) =>
        amount.ToString(amount == decimal.Truncate(amount) ? "0" : $"F{Decimals}", Reader);

    public string Show(int number) => number.ToString(Reader);

    public string ShowPercent(decimal percent) => percent.ToString("0.###", Reader);

    /// <summary>With seconds only where a program has set some.</summary>
    public string ShowMoment(DateTimeOffset at) =>
        Core.Kernel.Zone.Local(at, Zone).ToString(at.Second == 0 ? Minutes : Seconds, CultureInfo.InvariantCulture);

    public static string Show(TimeOnly at) => at.ToString(OfClock, CultureInfo.InvariantCulture);

    public decimal Price(string typed, string field) =>
        TypedNumber.Price(typed, Currency, Reader) is { } price
            ? price
            : Wrong<decimal>(
                field,
                new Sentence(Words.Key("Write the price as {0} or {1}."), Example(12.5m), Example(20))
            );

    public decimal Percent(string typed, string field) =>
        typed.Trim().Length == 0 ? 0
        : TypedNumber.Read(typed, Reader) is { } percent ? percent
        : Wrong<decimal>(
            field,
            new Sentence(Words.Key("Write the percentage as a number, such as {0}."), ShowPercent(7.5m))
        );

    public int Whole(string typed, string field, string otherwise) =>
        TypedNumber.Whole(typed, Reader) is { } number ? number : Wrong<int>(field, otherwise);

    public decimal? Number(string typed, string field, string otherwise) =>
        TypedNumber.Read(typed, Reader) is { } number ? number : Wrong<decimal?>(field, otherwise);

    public DateTimeOffset? Moment(string typed, string field)
    {
        if (!IsMoment(typed, out var moment))
        {
            return Wrong<DateTimeOffset?>(field, Words.Key("Choose a day and a time."));
        }

        return moment.Year is >= 2000 and <= 2200
            ? Core.Kernel.Zone.Resolve(moment, Zone)
            : Wrong<DateTimeOffset?>(field, Words.Key("Choose a date between 2000 and 2200."));
    }

    public static bool IsMoment(string typed, out DateTime moment) =>
        DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    public SaleTime? Before(string days, string at, string field)
    {
        if (TypedNumber.Whole(days, Reader) is not { } number)
        {
            return Wrong<SaleTime?>(field, Words.Key("Write how many days before the event as a whole number."));
        }

        return TimeOnly.TryParse(at, CultureInfo.InvariantCulture, out var time)
            ? new SaleTime(number, time)
            : Wrong<SaleTime?>(field, Words.Key("Choose a time of day."));
    }

    /// <summary>All that is wrong: what could not be read, and what the rules say of the rest.</summary>
    /// <param name="order">The fields as they stand on the screen; the first one that is wrong takes the focus.</param>
    public Fault? With(Fault? rules, IReadOnlyList<string> order)
    {
        var others = rules?.Fields.Where(f => _faults.TrueForAll(unread => unread.Field != f.Field)) ?? [];
        var all = _faults.Concat(others).OrderBy(f => Place(f.Field)).ToList();
        return all.Count > 0 ? Fault.Invalid(all) : rules;

        int Place(string field) =>
            order.Index().Where(o => field.StartsWith(o.Item, StringComparison.Ordinal)).Max(o => o.Index);
    }

    private T Wrong<T>(string field, Sentence otherwise)
    {
        _faults.Add(new FieldFault(field, otherwise));
        return default!;
    }

    /// <summary>An amount as the reader writes it, in a currency that may have no small coins.</summary>
    private string Example(decimal price) => (Decimals == 0 ? price * 100 : price).ToString($"N{Decimals}", Reader);
}
