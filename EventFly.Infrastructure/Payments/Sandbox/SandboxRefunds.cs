using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Money that goes back, never more than came.</summary>
internal sealed class SandboxRefunds(SandboxBooks books, SandboxPayees payees)
{
    private const string Kind = "refund";

    public SandboxBooks Books => books;

    public async Task<JsonObject> Give(SandboxDb db, IFormCollection form)
    {
        var intent = form["payment_intent"].ToString();
        var payment =
            await SandboxBooks.Find(db, "payment_intent", intent)
            ?? throw new SandboxRefusal(
                "invalid_request_error",
                "resource_missing",
                $"No such payment_intent: '{intent}'"
            );
        var left = (long)payment["amount"]! - await Refunded(db, intent);
        var amount = form.ContainsKey("amount")
            ? long.Parse(form["amount"].ToString(), CultureInfo.InvariantCulture)
            : left;
        var metadata = new JsonObject();
        if (form["metadata[refund]"].ToString() is { Length: > 0 } name)
        {
            metadata["refund"] = name;
        }

        var isReversed = form["reverse_transfer"] == "true";
        return await Give(db, payment, amount, left, metadata, isReversed, form["refund_application_fee"] == "true");
    }

    /// <summary>Everything that is left of a payment.</summary>
    public async Task GiveAll(SandboxDb db, string intent)
    {
        if (await SandboxBooks.Find(db, "payment_intent", intent) is { } payment)
        {
            var left = (long)payment["amount"]! - await Refunded(db, intent);
            // As its dashboard proposes; what the account has not got is the platform's.
            var isReversed = await SandboxPayees.CanReverse(db, payment, left);
            await Give(db, payment, left, left, [], isReversed, isReversed);
        }
    }

    public Task<JsonObject> List(string? intent, CancellationToken cancellation) =>
        books.Read(
            async db => new JsonObject
            {
                ["object"] = "list",
                ["has_more"] = false,
                ["url"] = "/v1/refunds",
                ["data"] = new JsonArray([.. await Of(db, intent)]),
            },
            cancellation
        );

    public static async Task<long> Refunded(SandboxDb db, string intent) =>
        (await Of(db, intent)).Where(r => (string?)r["status"] != "failed").Sum(r => (long)r["amount"]!);

    /// <summary>The newest refund that the payer's bank has not refused; null when there is none.</summary>
    public static async Task<JsonObject?> Newest(SandboxDb db, string intent) =>
        (await Of(db, intent)).LastOrDefault(r => (string?)r["status"] == "succeeded");

    /// <summary>The payer's bank will not have the newest refund: told in all the words that Stripe has for it.</summary>
    public async Task Refuse(SandboxDb db, string intent)
    {
        if (await Newest(db, intent) is not { } refund)
        {
            return;
        }

        refund["status"] = "failed";
        refund["failure_reason"] = "expired_or_canceled_card";
        books.Keep(db, refund, parent: intent);
        await books.Tell(db, "refund.updated", refund);
        await books.Tell(db, "refund.failed", refund);
        await books.Tell(db, "charge.refund.updated", refund);
    }

    private static async Task<IReadOnlyList<JsonObject>> Of(SandboxDb db, string? intent) =>
        [
            .. (
                await db.Things.Where(t => t.Parent == intent && t.Kind == Kind).OrderBy(t => t.MadeAt).ToListAsync()
            ).Select(t => t.Read()),
        ];

    private async Task<JsonObject> Give(
        SandboxDb db,
        JsonObject payment,
        long amount,
        long left,
        JsonObject metadata,
        bool isReversed,
        bool withFee
    )
    {
        if (amount <= 0 || amount > left)
        {
            throw new SandboxRefusal(
                "invalid_request_error",
                "charge_already_refunded",
                $"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})"
            );
        }

        var intent = (string)payment["id"]!;
        var refund = new JsonObject
        {
            ["id"] = SandboxBooks.NewId("re"),
            ["object"] = Kind,
            ["amount"] = amount,
            ["currency"] = payment["currency"]!.DeepClone(),
            ["payment_intent"] = intent,
            ["charge"] = payment["latest_charge"]?.DeepClone(),
            ["status"] = "succeeded",
            ["created"] = books.Now,
            ["metadata"] = metadata,
            ["transfer_reversal"] = isReversed ? await payees.Reverse(db, payment, amount, withFee) : null,
        };
        books.Keep(db, refund, parent: intent);
        await books.Tell(db, "refund.created", refund);
        return refund;
    }
}
