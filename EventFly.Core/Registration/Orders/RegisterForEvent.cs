using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Orders;

/// <summary>How many of one ticket type.</summary>
/// <param name="Price">
/// What the buyer wants to pay for one, in the major unit, where the price is theirs to choose; null: what is suggested.
/// </param>
public sealed record TicketPick(TicketTypeId TicketType, int Quantity, decimal? Price = null)
{
    /// <summary>The same for the same pick.</summary>
    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{TicketType}:{Quantity}:{Price:G29}");

    internal bool IsNoPriceIn(string currency) => Price is { } typed && Money.FromMajor(typed, currency) is null;
}

/// <param name="Key">Opens <c>/orders/{key}</c>.</param>
/// <param name="HeldUntil">While the order is pending: when its tickets may go to others.</param>
public sealed record OrderReceipt(OrderId Order, string Key, OrderState State, DateTimeOffset? HeldUntil);

/// <summary>
/// Gets tickets. Anyone may, without an account. What costs nothing is taken, settled and issued in one commit. What costs
/// something is kept for <see cref="Order.HoldTime"/>, with its order and its payment in one commit; nobody else's server is
/// asked meanwhile (<see cref="PayOrder"/> does that). Sending the same <paramref name="RequestKey"/> again gives the same order.
/// </summary>
/// <param name="Code">A voucher or an access code, as typed.</param>
public sealed record RegisterForEvent(
    EventId Event,
    IReadOnlyList<TicketPick> Picks,
    Guest Guest,
    string RequestKey,
    string Code = ""
) : IUseCase<OrderReceipt>, IThrottled
{
    private const int MostAnswers = 3_000;

    /// <summary>To what the event asks of whoever orders and of each guest; what was not asked is dropped.</summary>
    public IReadOnlyList<TypedAnswer> Answers { get; init; } = [];

    /// <summary>The code of the link that the buyer came by. Whatever it is, it refuses nobody, and makes no other request of this one.</summary>
    public string? Via { get; init; }

    public Throttle Throttle =>
        new("orders")
        {
            Person = new Rate(60, TimeSpan.FromSeconds(20)),
            Network = new Rate(300, TimeSpan.FromSeconds(1)),
            Target = new Rate(40, TimeSpan.FromMinutes(5)),
            TargetKey = EmailAddress.KeyOf(Guest.Email),
        };

    public Access Access => Access.Anyone;

    internal sealed class Handler(IOrderTaker taker, Actor actor) : IHandler<RegisterForEvent, OrderReceipt>
    {
        public async Task<Result<OrderReceipt>> Handle(RegisterForEvent request, CancellationToken cancellation) =>
            request.TypingFault() is { } fault
                ? fault
                : await taker.Take(
                    new OrderWish(request, actor.Account, CultureInfo.CurrentUICulture.Name),
                    cancellation
                );
    }

    /// <summary>The same for the same request, whatever the order of its picks; 22 characters.</summary>
    internal string Digest()
    {
        return RequestDigests.Of([
            EmailAddress.KeyOf(Guest.Email),
            Guest.Name.Trim(),
            TicketCode.Fold(Code),
            .. Picks.OrderBy(p => p.TicketType.Value).Select(p => p.ToText()),
            .. Answers
                .OrderBy(a => a.Question.Value)
                .ThenBy(a => a.TicketType?.Value)
                .ThenBy(a => a.Number)
                .Select(a =>
                    string.Create(CultureInfo.InvariantCulture, $"{a.Question}:{a.TicketType}:{a.Number}:{a.Value}")
                ),
        ]);
    }

    private Fault? TypingFault()
    {
        var checks = new Checks();
        Guest.Check(checks);
        CheckPicks(checks, Picks);
        checks.That(Answers.Count <= MostAnswers, "answers", "These are more answers than there are questions.");
        checks.RequestKey(RequestKey);
        return checks.Fault;
    }

    internal static Fault? PickFault(IReadOnlyList<TicketPick> picks)
    {
        var checks = new Checks();
        CheckPicks(checks, picks);
        return checks.Fault;
    }

    private static void CheckPicks(Checks checks, IReadOnlyList<TicketPick> picks)
    {
        checks.That(picks.Count > 0 && picks.All(p => p.Quantity > 0), "tickets", "Choose at least one ticket.");
        checks.That(
            picks.Select(p => p.TicketType).Distinct().Count() == picks.Count,
            "tickets",
            "Name each kind of ticket once, with how many you want."
        );
    }
}
