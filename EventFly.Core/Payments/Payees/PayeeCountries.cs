namespace EventFly.Core.Payments.Payees;

/// <summary>Where payees can be: those to which the provider passes on and pays out. Source: stripe.com/global.</summary>
public static class PayeeCountries
{
    public static readonly IReadOnlyList<string> All =
    [
        .. "AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU IE IT JP LI LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK US".Split(
            ' '
        ),
    ];
}
