using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Quotas;

/// <summary>A number of tickets that several types share, such as the seats of a room: a type may be in several, beside its own.</summary>
public sealed class Quota : Aggregate
{
    public const int NameLength = 80;

    public const int MostTypes = 50;

    private List<QuotaType> _types = [];

    private Quota() { }

    public QuotaId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    public int Size { get; private set; }

    /// <summary>
    /// What is sold and held of its types together. Moved only by conditional updates in the database (see
    /// <see cref="Stock"/>), by who holds the rows of its types.
    /// </summary>
    public int Taken { get; private set; }

    public IReadOnlyList<QuotaType> Types => _types;

    public static Result<Quota> Plan(EventId forEvent, QuotaDetails details, int taken)
    {
        var quota = new Quota { Id = QuotaId.New(), Event = forEvent };
        return quota.Change(details, taken) is { IsDone: false } refused ? refused.Fault : quota;
    }

    /// <param name="taken">What is sold and held of the types that it has from now on.</param>
    public Result<Done> Change(QuotaDetails details, int taken)
    {
        if (details.Fault(taken) is { } fault)
        {
            return fault;
        }

        Name = Text.Tidy(details.Name);
        (Size, Taken) = (details.Size, taken);
        _types = [.. details.Types.Distinct().Select(t => new QuotaType(t))];
        return Result.Done;
    }
}

/// <summary>A type whose tickets count.</summary>
public sealed record QuotaType(TicketTypeId Type);

/// <summary>What an organizer types about a shared number of tickets.</summary>
/// <param name="Size">0 to 1,000,000.</param>
/// <param name="Types">1 to 50.</param>
public sealed record QuotaDetails(string Name, int Size, IReadOnlyList<TicketTypeId> Types)
{
    public Fault? Fault(int taken)
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, Quota.NameLength),
            "name",
            Sentence.ForText(Name, Quota.NameLength, "Give it a name, such as that of the room.")
        );
        if (
            checks.That(
                Size is >= 0 and <= TicketTypeDetails.HighestQuota,
                "size",
                new Sentence("Choose a number of tickets from 0 to {0}.", TicketTypeDetails.HighestQuota)
            )
        )
        {
            checks.That(
                Size >= taken,
                "size",
                new Sentence("{0} tickets are taken already; choose at least that many.", taken)
            );
        }

        checks.That(
            Types.Count is >= 1 and <= Quota.MostTypes,
            "types",
            new Sentence("Choose 1 to {0} kinds of ticket that share it.", Quota.MostTypes)
        );
        return checks.Fault;
    }
}
