using System.Text.Json.Nodes;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Load.Buying;

/// <summary>
/// One history of a payment of 2,000 cents, as Stripe tells it: a card is declined, the next is good, 700 go back at Stripe, then
/// the rest. With it come messages about what is none of our business.
/// </summary>
/// <param name="End">As all of it is in the end, and as the company says when it is asked.</param>
/// <param name="Messages">What it told on the way.</param>
internal sealed record MoneyStory(IReadOnlyList<JsonObject> End, IReadOnlyList<string> Messages)
{
    public const int Price = 20;

    /// <summary>Which of its messages says that it was paid.</summary>
    public const int Paid = 3;

    /// <summary>Of one payment, in the order in which it happened.</summary>
    /// <param name="page">The company's name for the page that was opened for it.</param>
    public static MoneyStory Of(PaymentId payment, string page, string currency)
    {
        var money = $"pi_of_{payment}";
        var ours = new JsonObject { ["payment"] = payment.ToString() };
        var told = 0;
        JsonObject[] end =
        [
            Page("complete", "paid", ours),
            Money("succeeded"),
            Refund("first", 700),
            Refund("rest", 1300),
        ];
        return new(
            end,
            [
                Tell("payment_intent.payment_failed", Money("requires_payment_method")),
                Tell("checkout.session.async_payment_failed", Page("open", "unpaid", ours)),
                Tell("payment_intent.succeeded", Money("succeeded")),
                Tell("checkout.session.completed", Page("complete", "paid", ours)),
                Tell("checkout.session.async_payment_succeeded", Page("complete", "paid", ours)),
                Tell("refund.created", Refund("first", 700)),
                Tell("refund.updated", Refund("first", 700)),
                Tell("refund.created", Refund("rest", 1300)),
                Tell("something.of.tomorrow", new() { ["id"] = "x_1", ["object"] = "thing" }),
                Tell(
                    "checkout.session.completed",
                    Page("complete", "paid", new() { ["payment"] = Guid.CreateVersion7().ToString() })
                ),
                Tell("refund.created", Refund("foreign", 500, "pi_of_somebody_else")),
            ]
        );

        string Tell(string kind, JsonObject about) => StripeLetters.Write($"evt_{told++}_of_{payment}", kind, about);

        JsonObject Page(string status, string paid, JsonObject names) =>
            new()
            {
                ["id"] = page,
                ["object"] = "checkout.session",
                ["status"] = status,
                ["payment_status"] = paid,
                ["amount_total"] = Price * 100,
                ["currency"] = currency,
                ["payment_intent"] = paid == "paid" ? money : null,
                ["metadata"] = names.DeepClone(),
            };

        JsonObject Money(string status) =>
            new()
            {
                ["id"] = money,
                ["object"] = "payment_intent",
                ["status"] = status,
                ["amount"] = Price * 100,
                ["currency"] = currency,
                ["metadata"] = ours.DeepClone(),
            };

        JsonObject Refund(string name, int amount, string? of = null) =>
            new()
            {
                ["id"] = $"re_{name}_of_{payment}",
                ["object"] = "refund",
                ["status"] = "succeeded",
                ["amount"] = amount,
                ["currency"] = currency,
                ["payment_intent"] = of ?? money,
                ["metadata"] = new JsonObject(),
            };
    }

    /// <summary>Some told more than once, all out of turn.</summary>
    public IReadOnlyList<string> Shuffle(Random random)
    {
        var told = Messages
            .SelectMany(m => Enumerable.Repeat(m, random.Next(3) == 0 ? 1 + random.Next(3) : 1))
            .ToArray();
        random.Shuffle(told);
        return told;
    }
}
