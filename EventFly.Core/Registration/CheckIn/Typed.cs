using EventFly.Core.Kernel;

namespace EventFly.Core.Registration;

/// <summary>What came out of a scanner or a keyboard: a ticket code, or the address of an order page, maybe with a code behind it.</summary>
/// <param name="TicketCode">Normalized; null when the text holds none.</param>
/// <param name="OrderKey">Null when the text is not the address of an order.</param>
internal sealed record Typed(string? TicketCode, string? OrderKey)
{
    private const string OrdersPath = "/orders/";
    private const int CodeLength = 26;

    public static Typed Read(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.IndexOf(OrdersPath, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return new Typed(Secret.Normalize(trimmed), null);
        }

        var parts = trimmed[(at + OrdersPath.Length)..].Split('#', 2);
        var key = Secret.Normalize(parts[0].Split('/', '?')[0]);
        var code = parts.Length > 1 ? Secret.Normalize(parts[1]) : "";
        return code.Length == CodeLength ? new Typed(code, null) : new Typed(null, key);
    }
}
