using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>What connected accounts have: what was passed on to them, what was got back, and what was paid out.</summary>
internal sealed class SandboxPayees(SandboxBooks books)
{
    public const string Kind = "account";

    private const string Move = "_move";

    private const string Fee = "application_fee";

    /// <summary>Whether a page may pass on what is paid on it; what it needs for that is kept with it.</summary>
    public static async Task Check(SandboxDb db, IFormCollection form, JsonObject page, long amount)
    {
        const string Data = "payment_intent_data";
        var destination = form[$"{Data}[transfer_data][destination]"].ToString();
        var fee = form[$"{Data}[application_fee_amount]"].ToString();
        if (destination.Length == 0)
        {
            if (fee.Length > 0)
            {
                throw SandboxRefusal.Parameter(
                    "application_fee_amount",
                    "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment or destination payment."
                );
            }

            return;
        }

        var account =
            await SandboxBooks.Find(db, Kind, destination)
            ?? throw new SandboxRefusal(
                "invalid_request_error",
                "resource_missing",
                $"No such destination: '{destination}'"
            );
        if (!(bool)account["charges_enabled"]!)
        {
            throw new SandboxRefusal(
                "invalid_request_error",
                "insufficient_capabilities_for_transfer",
                "Your destination account needs to have at least one of the following capabilities enabled: transfers"
            );
        }

        var taken = fee.Length == 0 ? 0 : long.Parse(fee, CultureInfo.InvariantCulture);
        if (fee.Length > 0 && (taken < 1 || taken > amount))
        {
            throw SandboxRefusal.Parameter("application_fee_amount", $"Invalid application fee: {fee}.");
        }

        (page["_destination"], page["_fee"]) = (destination, taken);
    }

    /// <summary>What was paid goes to the account at once, and the fee from there to the platform.</summary>
    public void PassOn(SandboxDb db, JsonObject page, JsonObject payment)
    {
        if ((string?)page["_destination"] is not { } account)
        {
            return;
        }

        var (amount, fee) = ((long)payment["amount"]!, (long)page["_fee"]!);
        payment["transfer_data"] = new JsonObject { ["destination"] = account };
        payment["on_behalf_of"] = account;
        payment["application_fee_amount"] = fee == 0 ? null : fee;
        Book(db, account, amount - fee, (string)payment["currency"]!);
        if (fee > 0)
        {
            var taken = new JsonObject
            {
                ["id"] = SandboxBooks.NewId("fee"),
                ["object"] = Fee,
                ["account"] = account,
                ["amount"] = fee,
                ["amount_refunded"] = 0,
                ["currency"] = payment["currency"]!.DeepClone(),
                ["created"] = books.Now,
            };
            books.Keep(db, taken, parent: (string)payment["id"]!);
        }
    }

    public static async Task<JsonObject?> FeeOf(SandboxDb db, string intent) =>
        (await db.Things.FirstOrDefaultAsync(t => t.Parent == intent && t.Kind == Fee))?.Read();

    /// <summary>Whether the account has so much of what was passed on to it.</summary>
    public static async Task<bool> CanReverse(SandboxDb db, JsonObject payment, long amount) =>
        (string?)payment["transfer_data"]?["destination"] is { } account
        && await Balance(db, account, (string)payment["currency"]!) + await FeeBack(db, payment, amount, true)
            >= amount;

    /// <summary>Gets it back from the account, with the fee's share; refuses when there is too little.</summary>
    /// <returns>The name of the reversal.</returns>
    public async Task<string> Reverse(SandboxDb db, JsonObject payment, long amount, bool withFee)
    {
        if ((string?)payment["transfer_data"]?["destination"] is not { } account)
        {
            throw SandboxRefusal.Parameter("reverse_transfer", "This charge does not have a transfer to reverse.");
        }

        if (!await CanReverse(db, payment, amount))
        {
            throw new SandboxRefusal(
                "invalid_request_error",
                "balance_insufficient",
                "The connected account does not have enough available funds to reverse the transfer."
            );
        }

        var back = await FeeBack(db, payment, amount, withFee);
        payment["_reversed"] = ((long?)payment["_reversed"] ?? 0) + amount;
        books.Keep(db, payment);
        if (back > 0)
        {
            var fee = (await FeeOf(db, (string)payment["id"]!))!;
            fee["amount_refunded"] = (long)fee["amount_refunded"]! + back;
            books.Keep(db, fee);
        }

        Book(db, account, back - amount, (string)payment["currency"]!);
        return SandboxBooks.NewId("trr");
    }

    /// <summary>What the account has, in one currency.</summary>
    public static async Task<long> Balance(SandboxDb db, string account, string currency) =>
        (await Balances(db, account)).GetValueOrDefault(currency);

    public static async Task<Dictionary<string, long>> Balances(SandboxDb db, string account)
    {
        var kept = await db.Things.Where(t => t.Parent == account && t.Kind == Move).ToListAsync();
        var unsaved = db.Things.Local.Where(t => t.Parent == account && t.Kind == Move).Except(kept);
        return kept.Concat(unsaved)
            .Select(t => t.Read())
            .GroupBy(m => (string)m["currency"]!)
            .ToDictionary(g => g.Key, g => g.Sum(m => (long)m["amount"]!));
    }

    public void Book(SandboxDb db, string account, long amount, string currency) =>
        books.Keep(
            db,
            new JsonObject
            {
                ["id"] = SandboxBooks.NewId("txn"),
                ["object"] = Move,
                ["amount"] = amount,
                ["currency"] = currency,
            },
            parent: account
        );

    /// <summary>So much of the fee as of the payment went back, rounded down, and all of it in the end.</summary>
    private static async Task<long> FeeBack(SandboxDb db, JsonObject payment, long amount, bool withFee)
    {
        if (!withFee || await FeeOf(db, (string)payment["id"]!) is not { } fee)
        {
            return 0;
        }

        var (whole, taken) = ((long)payment["amount"]!, (long)fee["amount"]!);
        var reversed = ((long?)payment["_reversed"] ?? 0) + amount;
        return Math.Max(0, (taken * reversed / whole) - (long)fee["amount_refunded"]!);
    }
}
