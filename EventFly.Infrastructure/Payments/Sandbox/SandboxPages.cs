using System.Globalization;
using System.Text.Json.Nodes;
using EventFly.Infrastructure.Email;
using Microsoft.AspNetCore.Http;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>Checkout pages: opened, paid, expired. The words of objects are Stripe's.</summary>
internal sealed class SandboxPages(SandboxBooks books, SandboxPayees payees, OwnAddress own)
{
    private const string Kind = "checkout.session";

    private const long ShortestSeconds = 30 * 60;

    private const long LongestSeconds = 24 * 60 * 60;

    public SandboxBooks Books => books;

    public async Task<JsonObject> Open(SandboxDb db, IFormCollection form)
    {
        var currency = Text(form, "line_items[0][price_data][currency]");
        var amount = Number(form, "line_items[0][price_data][unit_amount]") * Number(form, "line_items[0][quantity]");
        if (currency.Length != 3 || currency.Any(c => !char.IsAsciiLetterLower(c)))
        {
            throw SandboxRefusal.Parameter("currency", $"Invalid currency: {currency}.");
        }

        if (amount <= 0)
        {
            throw SandboxRefusal.Parameter("unit_amount", "The amount must be greater than zero.");
        }

        var expires = form.ContainsKey("expires_at") ? Number(form, "expires_at") : books.Now + LongestSeconds;
        if (expires - books.Now is < ShortestSeconds or > LongestSeconds)
        {
            throw SandboxRefusal.Parameter(
                "expires_at",
                "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation."
            );
        }

        var id = SandboxBooks.NewId("cs_test");
        var page = new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["mode"] = Text(form, "mode"),
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["amount_subtotal"] = amount,
            ["amount_total"] = amount,
            ["currency"] = currency,
            ["url"] = new Uri(own.Public, $"{SandboxApi.Root}/pay/{id}").AbsoluteUri,
            ["success_url"] = Text(form, "success_url"),
            ["cancel_url"] = form["cancel_url"].ToString(),
            ["client_reference_id"] = form["client_reference_id"].ToString(),
            ["customer_email"] = form["customer_email"].ToString(),
            ["payment_intent"] = null,
            ["created"] = books.Now,
            ["expires_at"] = expires,
            ["livemode"] = false,
            ["metadata"] = Metadata(form, "metadata["),
            ["_words"] = Text(form, "line_items[0][price_data][product_data][name]"),
            ["_intent_metadata"] = Metadata(form, "payment_intent_data[metadata]["),
        };
        await SandboxPayees.Check(db, form, page, amount);
        books.Keep(db, page);
        return page;
    }

    public Task<JsonObject?> Find(string id, CancellationToken cancellation) =>
        books.Read(async db => await Find(db, id), cancellation);

    /// <param name="withFee">The charge and its fee are told as well, as when they are asked to be expanded.</param>
    public Task<JsonObject?> FindPayment(string id, bool withFee, CancellationToken cancellation) =>
        books.Read(
            async db =>
            {
                var payment = await SandboxBooks.Find(db, "payment_intent", id);
                if (withFee && payment?["latest_charge"] is { } charge)
                {
                    payment["latest_charge"] = new JsonObject
                    {
                        ["id"] = charge.DeepClone(),
                        ["object"] = "charge",
                        ["application_fee"] = await SandboxPayees.FeeOf(db, id),
                    };
                }

                return payment;
            },
            cancellation
        );

    /// <summary>A page as it stands now: past its time, it is expired whether anybody said so or not.</summary>
    public async Task<JsonObject?> Find(SandboxDb db, string id)
    {
        var page = await SandboxBooks.Find(db, Kind, id);
        if (page is not null && (string?)page["status"] == "open" && (long)page["expires_at"]! <= books.Now)
        {
            page["status"] = "expired";
        }

        return page;
    }

    public async Task<JsonObject> Expire(SandboxDb db, string id)
    {
        var page = await Find(db, id);
        if (page is null || (string?)page["status"] != "open")
        {
            throw new SandboxRefusal(
                "invalid_request_error",
                "resource_missing",
                "Only Checkout Sessions with a status in [\"open\"] can be expired."
            );
        }

        page["status"] = "expired";
        books.Keep(db, page);
        await books.Tell(db, "checkout.session.expired", page);
        return page;
    }

    /// <summary>The money of an open page is there.</summary>
    public async Task Complete(SandboxDb db, JsonObject page)
    {
        var payment = Payment(page, "succeeded");
        payment["amount_received"] = payment["amount"]!.DeepClone();
        payment["latest_charge"] = SandboxBooks.NewId("ch");
        page["status"] = "complete";
        page["payment_status"] = "paid";
        page["payment_intent"] = payment["id"]!.DeepClone();
        payees.PassOn(db, page, payment);
        books.Keep(db, payment);
        books.Keep(db, page);
        await books.Tell(db, "payment_intent.succeeded", payment);
        await books.Tell(db, "checkout.session.completed", page);
    }

    /// <summary>A card was declined; the page stays open.</summary>
    public async Task Decline(SandboxDb db, JsonObject page, string reason)
    {
        var payment = Payment(page, "requires_payment_method");
        payment["last_payment_error"] = new JsonObject { ["code"] = "card_declined", ["decline_code"] = reason };
        await books.Tell(db, "payment_intent.payment_failed", payment);
    }

    private JsonObject Payment(JsonObject page, string status) =>
        new()
        {
            ["id"] = SandboxBooks.NewId("pi"),
            ["object"] = "payment_intent",
            ["amount"] = page["amount_total"]!.DeepClone(),
            ["currency"] = page["currency"]!.DeepClone(),
            ["status"] = status,
            ["created"] = books.Now,
            ["livemode"] = false,
            ["metadata"] = page["_intent_metadata"]!.DeepClone(),
        };

    private static JsonObject Metadata(IFormCollection form, string prefix)
    {
        var metadata = new JsonObject();
        foreach (var (key, value) in form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            metadata[key[prefix.Length..].TrimEnd(']')] = value.ToString();
        }

        return metadata;
    }

    private static string Text(IFormCollection form, string name) =>
        form[name].ToString() is { Length: > 0 } text
            ? text
            : throw SandboxRefusal.Parameter(name, $"Missing required param: {name}.");

    private static long Number(IFormCollection form, string name) =>
        long.TryParse(Text(form, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw SandboxRefusal.Parameter(name, $"Invalid integer: {name}.");
}
