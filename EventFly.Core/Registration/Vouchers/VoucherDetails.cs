using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Vouchers;

public enum VoucherEffect
{
    /// <summary>A ticket costs so much.</summary>
    SetPrice,

    /// <summary>A ticket costs so much less, never less than nothing.</summary>
    Subtract,

    /// <summary>A ticket costs so many percent less.</summary>
    Percent,
}

/// <summary>What an organizer types about a voucher.</summary>
/// <param name="Code">What buyers type; case does not matter, 3 to 40 letters and digits.</param>
/// <param name="Value">In the major unit of the event's currency, or in percent from 0 to 100 with at most three decimals.</param>
public sealed record VoucherDetails(string Code, VoucherEffect Effect, decimal Value)
{
    public const int MostUsesAllowed = 1_000_000;
    public const int NoteLength = 200;

    /// <summary>How many tickets it makes cheaper in all; null: any number.</summary>
    public int? MostUses { get; init; }

    /// <summary>How much it takes off in all, in the major unit; null: any amount. What is left of it is taken off the last ticket.</summary>
    public decimal? Budget { get; init; }

    /// <summary>From then on it is no longer good; null: as long as there are tickets.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For which types; none: for all of the event.</summary>
    public IReadOnlyList<TicketTypeId> Types { get; init; } = [];

    /// <summary>So many tickets are kept for it; for a voucher of one type only.</summary>
    public int Reserved { get; init; }

    /// <summary>For the team: whom it is for.</summary>
    public string Note { get; init; } = "";

    public Fault? Fault(string currency)
    {
        var checks = new Checks();
        checks.That(TicketCode.IsGood(Code), "code", TicketCode.Rule);
        if (Effect is VoucherEffect.Percent)
        {
            checks.That(
                Pricing.Tax.FromPercent(Value, true) is not null,
                "value",
                "Choose 0 to 100 %, with at most three decimals."
            );
        }
        else
        {
            checks.That(IsAmount(Value, currency), "value", new Sentence("Write an amount of {0}.", currency));
        }

        checks.That(
            Budget is not { } most || IsAmount(most, currency),
            "budget",
            new Sentence("Write an amount of {0}.", currency)
        );
        checks.That(TicketTypeDetails.IsDate(Until), "until", TicketTypeDetails.NoDate);
        checks.That(
            MostUses is null or (>= 1 and <= MostUsesAllowed),
            "mostUses",
            new Sentence("Choose a number from 1 to {0}.", MostUsesAllowed)
        );
        checks.That(
            Reserved == 0
                || (Reserved is > 0 and <= MostUsesAllowed && Types.Count == 1 && Reserved <= (MostUses ?? Reserved)),
            "reserved",
            "Tickets are kept for a voucher of one kind of ticket, and not more than it is good for."
        );
        checks.That(Text.Fits(Note, NoteLength), "note", new Sentence("Keep it within {0} characters.", NoteLength));
        return checks.Fault;
    }

    private static bool IsAmount(decimal amount, string currency) =>
        amount is >= 0 and <= TicketTypeDetails.HighestPrice && Money.FromMajor(amount, currency) is not null;
}
