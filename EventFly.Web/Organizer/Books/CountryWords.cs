using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Books;

/// <summary>
/// The names of the countries that payees can be in. The runtime's own are kept in the language of whoever asked first.
/// </summary>
internal static class CountryWords
{
    /// <param name="code">Two capital letters, ISO 3166.</param>
    public static string Of(string code) =>
        code switch
        {
            "AT" => Words.Key("Austria"),
            "AU" => Words.Key("Australia"),
            "BE" => Words.Key("Belgium"),
            "BG" => Words.Key("Bulgaria"),
            "CA" => Words.Key("Canada"),
            "CH" => Words.Key("Switzerland"),
            "CY" => Words.Key("Cyprus"),
            "CZ" => Words.Key("Czechia"),
            "DE" => Words.Key("Germany"),
            "DK" => Words.Key("Denmark"),
            "EE" => Words.Key("Estonia"),
            "ES" => Words.Key("Spain"),
            "FI" => Words.Key("Finland"),
            "FR" => Words.Key("France"),
            "GB" => Words.Key("United Kingdom"),
            "GI" => Words.Key("Gibraltar"),
            "GR" => Words.Key("Greece"),
            "HK" => Words.Key("Hong Kong"),
            "HR" => Words.Key("Croatia"),
            "HU" => Words.Key("Hungary"),
            "IE" => Words.Key("Ireland"),
            "IT" => Words.Key("Italy"),
            "JP" => Words.Key("Japan"),
            "LI" => Words.Key("Liechtenstein"),
            "LT" => Words.Key("Lithuania"),
            "LU" => Words.Key("Luxembourg"),
            "LV" => Words.Key("Latvia"),
            "MT" => Words.Key("Malta"),
            "MX" => Words.Key("Mexico"),
            "NL" => Words.Key("Netherlands"),
            "NO" => Words.Key("Norway"),
            "NZ" => Words.Key("New Zealand"),
            "PL" => Words.Key("Poland"),
            "PT" => Words.Key("Portugal"),
            "RO" => Words.Key("Romania"),
            "SE" => Words.Key("Sweden"),
            "SG" => Words.Key("Singapore"),
            "SI" => Words.Key("Slovenia"),
            "SK" => Words.Key("Slovakia"),
            "US" => Words.Key("United States"),
            _ => code,
        };
}
