using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>What goes from connected accounts to their banks, and what those will not have.</summary>
internal sealed class SandboxPayouts(SandboxBooks books, SandboxPayees payees)
{
    private const string Kind = "payout";

    /// <summary>Of one account, newest first, at most 100.</summary>
    public static async Task<IReadOnlyList<JsonObject>> Of(SandboxDb db, string account) =>
        [
            .. (
                await db
                    .Things.Where(t => t.Parent == account && t.Kind == Kind)
                    .OrderByDescending(t => t.MadeAt)
                    .Take(100)
                    .ToListAsync()
            ).Select(t => t.Read()),
        ];

    /// <summary>Pays out all that an account has, of each currency. What its bank refuses is with the account again.</summary>
    public async Task<bool> PayOut(SandboxDb db, string account, bool fails)
    {
        if (
            await SandboxBooks.Find(db, SandboxPayees.Kind, account) is not { } known
            || !(bool)known["payouts_enabled"]!
        )
        {
            return false;
        }

        foreach (var (currency, amount) in (await SandboxPayees.Balances(db, account)).Where(b => b.Value > 0))
        {
            var payout = new JsonObject
            {
                ["id"] = SandboxBooks.NewId("po"),
                ["object"] = Kind,
                ["amount"] = amount,
                ["currency"] = currency,
                ["created"] = books.Now,
                ["arrival_date"] = books.Now,
                ["status"] = fails ? "failed" : "paid",
                ["failure_code"] = fails ? "account_closed" : null,
                ["failure_message"] = fails ? "The bank account has been closed." : null,
            };
            books.Keep(db, payout, parent: account);
            if (!fails)
            {
                payees.Book(db, account, -amount, currency);
            }

            await books.Tell(db, fails ? "payout.failed" : "payout.paid", payout, account);
        }

        return true;
    }

    /// <summary>As the API answers for what an account has.</summary>
    public Task<JsonObject> Balance(string account, CancellationToken cancellation) =>
        books.Read(
            async db => new JsonObject
            {
                ["object"] = "balance",
                ["livemode"] = false,
                ["available"] = new JsonArray([
                    .. (await SandboxPayees.Balances(db, account)).Select(b => new JsonObject
                    {
                        ["amount"] = b.Value,
                        ["currency"] = b.Key,
                    }),
                ]),
                ["pending"] = new JsonArray(),
            },
            cancellation
        );

    public Task<JsonObject> List(string account, CancellationToken cancellation) =>
        books.Read(
            async db => new JsonObject
            {
                ["object"] = "list",
                ["has_more"] = false,
                ["url"] = "/v1/payouts",
                ["data"] = new JsonArray([.. await Of(db, account)]),
            },
            cancellation
        );
}
