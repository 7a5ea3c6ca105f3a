using System.Text.Json.Nodes;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>The sandbox as its own pages see it.</summary>
internal sealed class CardSandbox(
    SandboxPages pages,
    SandboxRefunds refunds,
    SandboxDisputes disputes,
    SandboxBooks books
) : ICardSandbox
{
    private const int Shown = 50;

    public Task<SandboxPage?> Find(string page, CancellationToken cancellation) =>
        books.Read(async db => await pages.Find(db, page) is { } found ? await View(db, found) : null, cancellation);

    public Task<SandboxVerdict> Pay(string page, string card, bool? agrees, CancellationToken cancellation) =>
        books.Write(
            async db =>
            {
                if (await pages.Find(db, page) is not { } opened || (string?)opened["status"] != "open")
                {
                    return new SandboxVerdict(SandboxOutcome.Closed);
                }

                var reason = agrees is false ? "authentication_failed" : TestCards.ReasonToDecline(card);
                if (reason is not null)
                {
                    await pages.Decline(db, opened, reason);
                    return new SandboxVerdict(SandboxOutcome.Declined, Reason: reason);
                }

                if (agrees is null && TestCards.IsAsked(card))
                {
                    return new SandboxVerdict(SandboxOutcome.Asked);
                }

                await pages.Complete(db, opened);
                return new SandboxVerdict(SandboxOutcome.Paid, (string)opened["success_url"]!);
            },
            cancellation
        );

    public Task<SandboxOverview> Look(CancellationToken cancellation) =>
        books.Read(
            async db =>
            {
                var made = await db
                    .Things.Where(t => t.Kind == "checkout.session")
                    .OrderByDescending(t => t.MadeAt)
                    .Take(Shown)
                    .ToListAsync(cancellation);
                var views = new List<SandboxPage>();
                foreach (var page in made)
                {
                    views.Add(await View(db, (await pages.Find(db, page.Id))!));
                }

                var told = await db.Deliveries.OrderByDescending(d => d.Number).Take(Shown).ToListAsync(cancellation);
                return new SandboxOverview(
                    Habits(await db.Conduct.FirstOrDefaultAsync(cancellation)),
                    views,
                    [.. told.Select(View)]
                );
            },
            cancellation
        );

    public Task Behave(SandboxHabits habits, CancellationToken cancellation) =>
        books.Quietly(
            async db =>
            {
                var conduct = await db.Conduct.FirstOrDefaultAsync(cancellation);
                if (conduct is null)
                {
                    db.Conduct.Add(conduct = new SandboxConduct());
                }

                conduct.DelaySeconds = Math.Clamp(habits.DelaySeconds, 0, 600);
                conduct.Copies = Math.Clamp(habits.Copies, 1, 5);
                conduct.Drops = habits.Drops;
                conduct.Shuffles = habits.Shuffles;
            },
            cancellation
        );

    public Task Repeat(string message, CancellationToken cancellation) =>
        books.Write(
            async db =>
            {
                if (await db.Deliveries.FirstOrDefaultAsync(d => d.Message == message, cancellation) is { } told)
                {
                    db.Deliveries.Add(
                        new SandboxDelivery
                        {
                            Message = told.Message,
                            Kind = told.Kind,
                            Body = told.Body,
                            DueAt = books.Now * 1000,
                            IsDropped = false,
                        }
                    );
                }

                return true;
            },
            cancellation
        );

    public Task RefundOutside(string page, CancellationToken cancellation) =>
        OfPayment(page, (db, payment) => refunds.GiveAll(db, (string)payment["id"]!), cancellation);

    public Task RefuseRefund(string page, CancellationToken cancellation) =>
        OfPayment(page, (db, payment) => refunds.Refuse(db, (string)payment["id"]!), cancellation);

    public Task OpenDispute(string page, CancellationToken cancellation) =>
        OfPayment(page, disputes.Open, cancellation);

    public Task CloseDispute(string page, bool isWon, CancellationToken cancellation) =>
        OfPayment(page, (db, payment) => disputes.Close(db, payment, isWon), cancellation);

    /// <summary>What is done to a payment by the name of its page; nothing before it is paid.</summary>
    private Task<bool> OfPayment(string page, Func<SandboxDb, JsonObject, Task> act, CancellationToken cancellation) =>
        books.Write(
            async db =>
            {
                if (
                    (string?)(await pages.Find(db, page))?["payment_intent"] is { } intent
                    && await SandboxBooks.Find(db, "payment_intent", intent) is { } payment
                )
                {
                    await act(db, payment);
                }

                return true;
            },
            cancellation
        );

    private static async Task<SandboxPage> View(SandboxDb db, JsonObject page)
    {
        var currency = (string)page["currency"]!;
        var intent = (string?)page["payment_intent"];
        var refunded = intent is null ? 0 : await SandboxRefunds.Refunded(db, intent);
        return new SandboxPage(
            (string)page["id"]!,
            (string)page["_words"]!,
            StripeAmounts.ToMoney((long)page["amount_total"]!, currency),
            (string)page["customer_email"]!,
            (string)page["status"]!,
            StripeAmounts.ToMoney(refunded, currency),
            (string)page["cancel_url"]!,
            DateTimeOffset.FromUnixTimeSeconds((long)page["created"]!),
            intent is not null && await SandboxRefunds.Newest(db, intent) is not null,
            intent is null ? null : (string?)(await SandboxDisputes.Find(db, intent))?["status"]
        );
    }

    private static SandboxMessage View(SandboxDelivery told) =>
        new(
            told.Message,
            told.Kind,
            DateTimeOffset.FromUnixTimeMilliseconds(told.DueAt),
            told.IsDropped,
            told.IsDelivered,
            told.Tries,
            told.Status
        );

    private static SandboxHabits Habits(SandboxConduct? conduct) =>
        conduct is null ? new() : new(conduct.DelaySeconds, conduct.Copies, conduct.Drops, conduct.Shuffles);
}
