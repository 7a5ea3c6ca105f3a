using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Banks that want their payers' money back, with the words and the steps that Stripe has for it.</summary>
internal sealed class SandboxDisputes(SandboxBooks books)
{
    private const string Kind = "dispute";

    private const long FeeInCents = 1_500;

    private const long SecondsToAnswer = 14 * 24 * 60 * 60;

    /// <summary>The newest one of a payment; null when there was none.</summary>
    public static async Task<JsonObject?> Find(SandboxDb db, string intent) =>
        (
            await db
                .Things.Where(t => t.Parent == intent && t.Kind == Kind)
                .OrderByDescending(t => t.MadeAt)
                .FirstOrDefaultAsync()
        )?.Read();

    /// <summary>What is left of a payment is disputed, once.</summary>
    public async Task Open(SandboxDb db, JsonObject payment)
    {
        var intent = (string)payment["id"]!;
        var left = (long)payment["amount"]! - await SandboxRefunds.Refunded(db, intent);
        if (left <= 0 || await Find(db, intent) is not null)
        {
            return;
        }

        var dispute = new JsonObject
        {
            ["id"] = SandboxBooks.NewId("du"),
            ["object"] = Kind,
            ["amount"] = left,
            ["currency"] = payment["currency"]!.DeepClone(),
            ["payment_intent"] = intent,
            ["charge"] = payment["latest_charge"]?.DeepClone(),
            ["reason"] = "fraudulent",
            ["status"] = "needs_response",
            ["created"] = books.Now,
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["evidence_details"] = new JsonObject
            {
                ["due_by"] = books.Now + SecondsToAnswer,
                ["has_evidence"] = false,
                ["past_due"] = false,
                ["submission_count"] = 0,
            },
            ["balance_transactions"] = new JsonArray(Move(payment, -left, FeeInCents)),
        };
        books.Keep(db, dispute, parent: intent);
        await books.Tell(db, "charge.dispute.created", dispute);
        await books.Tell(db, "charge.dispute.funds_withdrawn", dispute);
    }

    /// <summary>The bank has decided.</summary>
    public async Task Close(SandboxDb db, JsonObject payment, bool isWon)
    {
        var intent = (string)payment["id"]!;
        if (await Find(db, intent) is not { } dispute || (string?)dispute["status"] != "needs_response")
        {
            return;
        }

        dispute["status"] = "under_review";
        await books.Tell(db, "charge.dispute.updated", dispute);
        dispute["status"] = isWon ? "won" : "lost";
        if (isWon)
        {
            dispute["balance_transactions"]!.AsArray().Add(Move(payment, (long)dispute["amount"]!, fee: 0));
        }

        books.Keep(db, dispute, parent: intent);
        await books.Tell(db, "charge.dispute.closed", dispute);
        if (isWon)
        {
            await books.Tell(db, "charge.dispute.funds_reinstated", dispute);
        }
    }

    private JsonObject Move(JsonObject payment, long amount, long fee) =>
        new()
        {
            ["id"] = SandboxBooks.NewId("txn"),
            ["object"] = "balance_transaction",
            ["amount"] = amount,
            ["fee"] = fee,
            ["net"] = amount - fee,
            ["currency"] = payment["currency"]!.DeepClone(),
            ["created"] = books.Now,
            ["type"] = "adjustment",
        };
}
