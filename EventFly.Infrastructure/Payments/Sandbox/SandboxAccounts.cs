using System.Text.Json.Nodes;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Connected accounts: who they are, what they still have to say, and what they may.</summary>
internal sealed class SandboxAccounts(SandboxBooks books, SandboxPayouts payouts, OwnAddress own) : IPayeeSandbox
{
    private const string Link = "account_link";

    private const long LinkSeconds = 5 * 60;

    private const long SecondsToAnswer = 14 * 24 * 60 * 60;

    private const int Shown = 50;

    private static readonly string[] All =
    [
        "business_profile.url",
        "company.name",
        "external_account",
        "representative.first_name",
        "tos_acceptance.date",
    ];

    private static readonly string[] Some = ["external_account", "representative.verification.document"];

    public SandboxBooks Books => books;

    public Task<JsonObject> Make(SandboxDb db, IFormCollection form)
    {
        var country = form["country"].ToString();
        if (country.Length != 2)
        {
            throw SandboxRefusal.Parameter("country", $"Invalid country: {country}.");
        }

        var account = new JsonObject
        {
            ["id"] = SandboxBooks.NewId("acct"),
            ["object"] = SandboxPayees.Kind,
            ["country"] = country,
            ["created"] = books.Now,
            ["metadata"] = new JsonObject { ["organization"] = form["metadata[organization]"].ToString() },
        };
        Say(account, isOpen: false, All, due: null, "requirements.past_due");
        books.Keep(db, account);
        return Task.FromResult(account);
    }

    public Task<JsonObject?> FindAccount(string id, CancellationToken cancellation) =>
        books.Read(db => SandboxBooks.Find(db, SandboxPayees.Kind, id), cancellation);

    public async Task<JsonObject> MakeLink(SandboxDb db, IFormCollection form)
    {
        var account = form["account"].ToString();
        if (await SandboxBooks.Find(db, SandboxPayees.Kind, account) is null)
        {
            throw new SandboxRefusal("invalid_request_error", "resource_missing", $"No such account: '{account}'");
        }

        var id = SandboxBooks.NewId("link");
        var link = new JsonObject
        {
            ["id"] = id,
            ["object"] = Link,
            ["created"] = books.Now,
            ["expires_at"] = books.Now + LinkSeconds,
            ["url"] = new Uri(own.Public, $"{SandboxApi.Root}/onboarding/{id}").AbsoluteUri,
            ["_account"] = account,
            ["_again"] = form["refresh_url"].ToString(),
            ["_back"] = form["return_url"].ToString(),
        };
        books.Keep(db, link);
        return link;
    }

    public Task<SandboxLink?> Find(string link, CancellationToken cancellation) =>
        books.Read(
            async db =>
                await SandboxBooks.Find(db, Link, link) is { } found
                    ? new SandboxLink(
                        link,
                        (string)found["_account"]!,
                        (long)found["expires_at"]! <= books.Now,
                        (string)found["_again"]!
                    )
                    : null,
            cancellation
        );

    public Task<string?> Answer(string link, SandboxAnswerKind answer, CancellationToken cancellation) =>
        books.Write(
            async db =>
            {
                if (
                    await SandboxBooks.Find(db, Link, link) is not { } found
                    || (long)found["expires_at"]! <= books.Now
                    || await SandboxBooks.Find(db, SandboxPayees.Kind, (string?)found["_account"]) is not { } account
                )
                {
                    return null;
                }

                found["expires_at"] = books.Now;
                books.Keep(db, found);
                switch (answer)
                {
                    case SandboxAnswerKind.Complete:
                        Say(account, isOpen: true, [], due: null, why: null);
                        break;
                    case SandboxAnswerKind.Partial:
                        Say(account, isOpen: false, Some, books.Now + SecondsToAnswer, "requirements.past_due");
                        break;
                    default:
                        Say(account, isOpen: false, [], due: null, "rejected.other");
                        break;
                }

                books.Keep(db, account);
                await books.Tell(db, "account.updated", account, (string)account["id"]!);
                return (string?)found["_back"];
            },
            cancellation
        );

    public Task Restrict(string account, bool isRestricted, CancellationToken cancellation) =>
        books.Write(
            async db =>
            {
                if (await SandboxBooks.Find(db, SandboxPayees.Kind, account) is { } known)
                {
                    Say(
                        known,
                        !isRestricted,
                        isRestricted ? Some : [],
                        isRestricted ? books.Now + SecondsToAnswer : null,
                        isRestricted ? "requirements.past_due" : null
                    );
                    books.Keep(db, known);
                    await books.Tell(db, "account.updated", known, account);
                }

                return true;
            },
            cancellation
        );

    public Task PayOut(string account, bool fails, CancellationToken cancellation) =>
        books.Write(db => payouts.PayOut(db, account, fails), cancellation);

    public Task<IReadOnlyList<SandboxPayee>> Payees(CancellationToken cancellation) =>
        books.Read<IReadOnlyList<SandboxPayee>>(
            async db =>
            {
                var made = await db
                    .Things.Where(t => t.Kind == SandboxPayees.Kind)
                    .OrderByDescending(t => t.MadeAt)
                    .Take(Shown)
                    .ToListAsync(cancellation);
                var views = new List<SandboxPayee>();
                foreach (var account in made.Select(t => t.Read()))
                {
                    views.Add(await View(db, account));
                }

                return views;
            },
            cancellation
        );

    private static async Task<SandboxPayee> View(SandboxDb db, JsonObject account)
    {
        var id = (string)account["id"]!;
        var balances = await SandboxPayees.Balances(db, id);
        return new SandboxPayee(
            id,
            (string)account["country"]!,
            (bool)account["charges_enabled"]!,
            (bool)account["payouts_enabled"]!,
            (string?)account["requirements"]!["disabled_reason"],
            [.. balances.Select(b => StripeAmounts.ToMoney(b.Value, b.Key))],
            [.. (await SandboxPayouts.Of(db, id)).Select(p => (string)p["status"]!)]
        );
    }

    private static void Say(JsonObject account, bool isOpen, string[] missing, long? due, string? why)
    {
        (account["charges_enabled"], account["payouts_enabled"]) = (isOpen, isOpen);
        account["details_submitted"] = missing.Length < All.Length;
        account["capabilities"] = new JsonObject
        {
            ["card_payments"] = isOpen ? "active" : "inactive",
            ["transfers"] = isOpen ? "active" : "inactive",
        };
        account["requirements"] = new JsonObject
        {
            ["currently_due"] = new JsonArray([.. missing.Select(m => JsonValue.Create(m))]),
            ["past_due"] = new JsonArray(),
            ["eventually_due"] = new JsonArray(),
            ["pending_verification"] = new JsonArray(),
            ["errors"] = new JsonArray(),
            ["current_deadline"] = due,
            ["disabled_reason"] = why,
        };
    }
}
