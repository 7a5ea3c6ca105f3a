using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>
/// What came out of a scanner or a keyboard: a signed ticket, a ticket code, or an order's key or the address of its page, maybe
/// with a code behind it.
/// </summary>
/// <param name="TicketCode">Normalized; null when the text can be none.</param>
/// <param name="OrderKey">Likewise.</param>
internal sealed record ScannedText(string? TicketCode, string? OrderKey)
{
    /// <summary>It is meant to be a signed ticket.</summary>
    public bool IsSigned { get; private init; }

    /// <summary>That ticket, if it is a whole one; whether it is genuine is still to be asked.</summary>
    public TicketToken? Token { get; private init; }

    private const string OrdersPath = "/orders/";
    private const int CodeLength = 26;

    public static ScannedText Read(string text)
    {
        var trimmed = text.Trim();
        if (TicketToken.IsMeant(trimmed))
        {
            var token = TicketToken.Read(trimmed);
            return new ScannedText(token?.Claims.Code, null) { IsSigned = true, Token = token };
        }

        var at = trimmed.IndexOf(OrdersPath, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return new ScannedText(Secret.Normalize(trimmed), Secret.Normalize(trimmed));
        }

        var parts = trimmed[(at + OrdersPath.Length)..].Split('#', 2);
        var key = Secret.Normalize(parts[0].Split('/', '?')[0]);
        var code = parts.Length > 1 ? Secret.Normalize(parts[1]) : "";
        return code.Length == CodeLength ? new ScannedText(code, null) : new ScannedText(null, key);
    }
}
