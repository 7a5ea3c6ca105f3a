using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A quota as read at one moment.</summary>
internal sealed record SharedNumber(QuotaId Id, int Taken, int Size, IReadOnlyCollection<TicketTypeId> Types)
{
    /// <summary>Those that any of the types is in, and those that a type of these is in, and so on.</summary>
    public static List<SharedNumber> Connected(IEnumerable<TicketTypeId> types, IReadOnlyList<SharedNumber> numbers)
    {
        var reached = types.ToHashSet();
        var connected = new List<SharedNumber>();
        var rest = numbers.ToList();
        while (rest.Find(n => n.Types.Any(reached.Contains)) is { } next)
        {
            rest.Remove(next);
            connected.Add(next);
            reached.UnionWith(next.Types);
        }

        return connected;
    }
}
