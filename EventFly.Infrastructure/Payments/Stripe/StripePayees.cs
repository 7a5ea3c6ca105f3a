using System.Net;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Email;
using Net = Stripe;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>
/// Connected accounts. The platform is liable and pays Stripe's fees, Stripe asks who they are, and their owners have Stripe's small
/// dashboard: what used to be called Express.
/// </summary>
internal sealed class StripePayees(StripeLine line, OwnAddress own) : IPayeeProvider
{
    private const int Shown = 100;

    public string Name => StripeProvider.StripeName;

    public async Task<string> Make(PayeeWish wish, CancellationToken cancellation)
    {
        var wanted = new Net.AccountCreateOptions
        {
            Country = wish.Country,
            Controller = new()
            {
                Fees = new() { Payer = "application" },
                Losses = new() { Payments = "application" },
                RequirementCollection = "stripe",
                StripeDashboard = new() { Type = "express" },
            },
            // In whose name is charged needs the first one, too.
            Capabilities = new()
            {
                CardPayments = new() { Requested = true },
                Transfers = new() { Requested = true },
            },
            Metadata = new() { ["organization"] = wish.Organization.ToString() },
        };
        var made = await line.Ask(
            (stripe, stop) =>
                stripe.Accounts.CreateAsync(wanted, new() { IdempotencyKey = wish.Key }, cancellationToken: stop),
            cancellation
        );
        return made.Id;
    }

    public async Task<string> LinkTo(string reference, string againAt, string backTo, CancellationToken cancellation)
    {
        var link = await line.Ask(
            (stripe, stop) =>
                stripe.AccountLinks.CreateAsync(
                    new()
                    {
                        Account = reference,
                        Type = "account_onboarding",
                        RefreshUrl = new Uri(own.Public, againAt).AbsoluteUri,
                        ReturnUrl = new Uri(own.Public, backTo).AbsoluteUri,
                    },
                    cancellationToken: stop
                ),
            cancellation
        );
        return link.Url;
    }

    public async Task<PayeeReport> Read(string reference, CancellationToken cancellation)
    {
        try
        {
            return Report(
                await line.Ask(
                    (stripe, stop) => stripe.Accounts.GetAsync(reference, cancellationToken: stop),
                    cancellation
                )
            );
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return PayeeReport.Unknown;
        }
    }

    public async Task<PayoutSheet> Payouts(string reference, CancellationToken cancellation)
    {
        var theirs = new Net.RequestOptions { StripeAccount = reference };
        var balance = await line.Ask((stripe, stop) => stripe.Balance.GetAsync(new(), theirs, stop), cancellation);
        var payouts = await line.Ask(
            (stripe, stop) => stripe.Payouts.ListAsync(new() { Limit = Shown }, theirs, stop),
            cancellation
        );
        return new PayoutSheet(
            [.. (balance.Available ?? []).Select(a => StripeAmounts.ToMoney(a.Amount, a.Currency))],
            [.. (balance.Pending ?? []).Select(a => StripeAmounts.ToMoney(a.Amount, a.Currency))],
            [.. payouts.Data.OrderByDescending(p => p.Created).Select(View)]
        );
    }

    /// <summary>What a message says: of a payout all of it, of the account only that something changed.</summary>
    public static PayeeNews? NewsIn(Net.Event told) =>
        told switch
        {
            { Type: Net.EventTypes.PayoutFailed or Net.EventTypes.PayoutPaid, Data.Object: Net.Payout payout } => new(
                told.Account,
                new PayoutNews(
                    payout.Id,
                    StripeAmounts.ToMoney(payout.Amount, payout.Currency),
                    told.Type == Net.EventTypes.PayoutFailed,
                    payout.FailureCode,
                    At(told.Created)
                )
            ),
            { Type: Net.EventTypes.AccountUpdated or "account.application.deauthorized" or "capability.updated" } =>
                new(told.Account),
            _ => null,
        };

    private static PayeeReport Report(Net.Account account)
    {
        var asked = account.Requirements;
        var missing = (asked?.CurrentlyDue ?? []).Concat(asked?.PastDue ?? []).Select(Detail).Distinct().Order();
        return new(
            account.ChargesEnabled && account.Capabilities?.Transfers is "active",
            account.PayoutsEnabled,
            [.. missing],
            asked?.PastDue is { Count: > 0 },
            asked?.CurrentDeadline is { } due ? At(due) : null,
            asked?.DisabledReason is { } reason && reason.StartsWith("rejected", StringComparison.Ordinal)
                ? PayeeReport.Refused
                : asked?.DisabledReason
        );
    }

    /// <summary>Stripe names fields, hundreds of them; what they are about is in how the names begin and end.</summary>
    private static PayeeDetail Detail(string field) =>
        field switch
        {
            "external_account" or "bank_account" => PayeeDetail.BankAccount,
            _ when field.StartsWith("tos_acceptance", StringComparison.Ordinal) => PayeeDetail.Terms,
            _ when field.Contains("document", StringComparison.Ordinal) => PayeeDetail.Document,
            _ when field.StartsWith("business_", StringComparison.Ordinal) => PayeeDetail.Business,
            _ when field.StartsWith("company", StringComparison.Ordinal) => PayeeDetail.Company,
            _ when People.Any(p => field.StartsWith(p, StringComparison.Ordinal)) => PayeeDetail.Person,
            _ => PayeeDetail.Other,
        };

    private static readonly string[] People =
    [
        "individual",
        "person",
        "representative",
        "owners",
        "directors",
        "executives",
        "relationship",
    ];

    private static Payout View(Net.Payout payout) =>
        new(
            payout.Id,
            StripeAmounts.ToMoney(payout.Amount, payout.Currency),
            payout.Status switch
            {
                "paid" => PayoutState.Paid,
                "in_transit" => PayoutState.InTransit,
                "failed" => PayoutState.Failed,
                "canceled" => PayoutState.Cancelled,
                _ => PayoutState.Pending,
            },
            At(payout.Created),
            At(payout.ArrivalDate),
            payout.FailureCode
        );

    private static DateTimeOffset At(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
