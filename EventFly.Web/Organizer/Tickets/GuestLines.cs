using EventFly.Core.Registration.Orders;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>Reads guests as people write lists of them, one in a line, or copy them out of a spreadsheet or a mail program.</summary>
internal static class GuestLines
{
    private static readonly char[] Between = ['\t', ';', ',', '<', '>'];

    /// <summary>Where there is an address in a line, the rest of it is the name; empty lines are passed over.</summary>
    public static IReadOnlyList<Guest> Read(string lines) =>
        [
            .. lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line =>
                    line.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Where(parts => parts.Length > 0)
                .Select(GuestOf),
        ];

    private static Guest GuestOf(string[] parts)
    {
        var address = Array.FindLastIndex(parts, part => part.Contains('@', StringComparison.Ordinal));
        return new Guest(
            string.Join(' ', parts.Where((_, i) => i != address)).Trim('"'),
            address < 0 ? "" : parts[address].Trim('"')
        );
    }
}
