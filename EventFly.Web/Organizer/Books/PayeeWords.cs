using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Books;

/// <summary>How it is worded to whom an organization's money goes.</summary>
internal static class PayeeWords
{
    public static string Sentence(PayeeView view) =>
        view switch
        {
            { Payee.State: PayeeState.Ready } => Words.Key(
                "What buyers pay is passed on to you at once, less the fee of the platform, and paid out to your bank."
            ),
            { Payee: { IsRefused: true, State: not PayeeState.Detached } } => Words.Key(
                "The payment provider will not pass money on to you; its own page may say why. What buyers pay stays with the platform, which owes it to you."
            ),
            { Payee.State: PayeeState.Restricted } => Words.Key(
                "The payment provider passes nothing on to you for now. You go on selling: what buyers pay stays with the platform, which owes it to you, until the provider has what it wants."
            ),
            { Payee.State: PayeeState.Begun, Payee.Missing.Count: 0 } => Words.Key(
                "The payment provider looks at what you told it. Until it is done, what buyers pay stays with the platform, which owes it to you."
            ),
            { Payee.State: PayeeState.Begun } => Words.Key(
                "The payment provider does not know enough of you yet. Until then, what buyers pay stays with the platform, which owes it to you."
            ),
            { IsOffered: false } => Words.Key("Payments are not set up here, so there is no money to pass on."),
            { Payee.State: PayeeState.Detached } => Words.Key(
                "You have stopped it: what buyers pay stays with the platform, which owes it to you."
            ),
            _ => Words.Key("What buyers pay goes to the platform, which owes it to you."),
        };

    public static string Detail(PayeeDetail detail) =>
        detail switch
        {
            PayeeDetail.Business => Words.Key("What you do, and where that can be seen"),
            PayeeDetail.Company => Words.Key("Name, address and numbers of your organization"),
            PayeeDetail.Person => Words.Key("Who acts for your organization"),
            PayeeDetail.Document => Words.Key("A picture of a passport or of another document"),
            PayeeDetail.BankAccount => Words.Key("Your bank account"),
            PayeeDetail.Terms => Words.Key("That you agree to its terms"),
            _ => Words.Key("Something that its own page names"),
        };

    public static string State(PayoutState state) =>
        state switch
        {
            PayoutState.Paid => Words.Key("Paid out"),
            PayoutState.InTransit => Words.Key("On its way"),
            PayoutState.Failed => Words.Key("Failed"),
            PayoutState.Cancelled => Words.Key("Withdrawn"),
            _ => Words.Key("Planned"),
        };

    public static string Badge(PayoutState state) =>
        state switch
        {
            PayoutState.Paid => "ef-badge-good",
            PayoutState.Failed => "ef-badge-warn",
            _ => "",
        };

    /// <summary>Why a bank would not have a payout; the words are the provider's (docs.stripe.com/api/payouts/failures).</summary>
    public static string Failure(string code) =>
        code switch
        {
            "account_closed" => Words.Key("The bank account is closed."),
            "account_frozen" or "bank_account_restricted" => Words.Key("The bank account is blocked."),
            "bank_account_unusable" or "no_account" or "invalid_account_number" or "incorrect_account_holder_name" =>
                Words.Key("The bank knows no such account."),
            "invalid_currency" or "unsupported_card" => Words.Key("The bank account does not take this currency."),
            "insufficient_funds" => Words.Key("There was too little to pay out."),
            _ => Words.Key("The bank did not say why."),
        };
}
