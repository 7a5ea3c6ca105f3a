using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>
/// A code that makes tickets cheaper, or keeps some for whoever has it. How much of it is used is counted in
/// <see cref="VoucherUse"/>, by who holds its row.
/// </summary>
public sealed class Voucher : Aggregate
{
    private List<VoucherType> _types = [];

    private Voucher() { }

    public VoucherId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>As <see cref="TicketCode"/> folds it; unique within its event.</summary>
    public string Code { get; private set; } = "";

    public VoucherEffect Effect { get; private set; }

    /// <summary>In minor units, or in thousandths of a percent.</summary>
    public long Value { get; private set; }

    public string Currency { get; private set; } = "";

    public int? MostUses { get; private set; }

    /// <summary>In minor units.</summary>
    public long? Budget { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    /// <summary>For which types; none: for all.</summary>
    public IReadOnlyList<VoucherType> Types => _types;

    /// <summary>So many were kept for it from the start.</summary>
    public int Reserved { get; private set; }

    /// <summary>
    /// So many are still kept for it: they count as held in the stock of its type. Changed by who holds the rows of both.
    /// </summary>
    public int Kept { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>It keeps tickets for somebody in a waiting list, and is none of those that the team hands out.</summary>
    public bool IsOffer { get; private set; }

    /// <summary>Keeps tickets of one type at their price for a while; the caller moves the stock.</summary>
    public static Voucher Offer(
        EventId forEvent,
        TicketTypeId type,
        string currency,
        int quantity,
        DateTimeOffset until
    ) =>
        new()
        {
            Id = VoucherId.New(),
            Event = forEvent,
            Code = TicketCode.Fold(Secret.NewCode()),
            Effect = VoucherEffect.Percent,
            Currency = currency,
            MostUses = quantity,
            Until = until,
            _types = [new VoucherType(type)],
            Reserved = quantity,
            Kept = quantity,
            IsOffer = true,
        };

    public static Result<Voucher> Issue(EventId forEvent, string currency, VoucherDetails details)
    {
        var voucher = new Voucher { Id = VoucherId.New(), Event = forEvent };
        return voucher.Change(details, currency) is { IsDone: false } refused ? refused.Fault : voucher;
    }

    /// <summary>What was bought with it stays as it is. What it keeps is not changed here.</summary>
    public Result<Done> Change(VoucherDetails details, string currency)
    {
        if (details.Fault(currency) is { } fault)
        {
            return fault;
        }

        Code = TicketCode.Fold(details.Code);
        (Effect, Currency) = (details.Effect, currency);
        Value =
            details.Effect is VoucherEffect.Percent
                ? Tax.FromPercent(details.Value, true)!.Value.Rate
                : MinorOf(details.Value);
        (MostUses, Until) = (details.MostUses, details.Until);
        Budget = details.Budget is { } budget ? MinorOf(budget) : null;
        _types = [.. details.Types.Distinct().Select(t => new VoucherType(t))];
        Note = details.Note.Trim();
        return Result.Done;

        long MinorOf(decimal major) => Money.FromMajor(major, currency)!.Value.Minor;
    }

    /// <summary>From now on it is no longer good, and keeps nothing.</summary>
    public void End(DateTimeOffset now) => (Until, Kept) = (now, 0);

    public bool IsFor(TicketTypeId type) => _types.Count == 0 || _types.Exists(t => t.Type == type);

    /// <summary>What one ticket costs with it, in minor units of its own currency; never less than nothing, never more than without.</summary>
    public long PriceOf(long price) =>
        Effect switch
        {
            VoucherEffect.SetPrice => Math.Min(price, Value),
            VoucherEffect.Subtract => Math.Max(0, price - Value),
            VoucherEffect.Percent => price - Amounts.Part(price, Value, Tax.Highest),
        };

    /// <summary>Whether so many tickets of a type are kept for whoever has it.</summary>
    public bool Keeps(TicketTypeId type, int quantity) => Kept >= quantity && _types.Exists(t => t.Type == type);

    /// <summary>Keeps so many more (or fewer) tickets for it; the caller moves the stock.</summary>
    public void Keep(int more) => (Kept, Reserved) = (Kept + more, Reserved + more);

    /// <summary>Keeps again what somebody had taken of it and let go; the caller moves the stock.</summary>
    public void KeepAgain(int quantity) => Kept += quantity;

    public VoucherDetails Describe() =>
        new(Code, Effect, Effect is VoucherEffect.Percent ? new Tax((int)Value, true).Percent : MajorOf(Value))
        {
            MostUses = MostUses,
            Budget = Budget is { } budget ? MajorOf(budget) : null,
            Until = Until,
            Types = _types.ConvertAll(t => t.Type),
            Reserved = Reserved,
            Note = Note,
        };

    private decimal MajorOf(long minor) => new Money(minor, Currency).Major;
}

/// <summary>A type that a voucher is good for.</summary>
public sealed record VoucherType(TicketTypeId Type);
