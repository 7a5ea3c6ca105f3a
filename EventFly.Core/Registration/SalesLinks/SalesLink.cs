using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>
/// A named way to an event's tickets. An order remembers the code that its buyer came by, whatever it is, and is asked nothing for
/// it: whose code it is, is looked up by who reads.
/// </summary>
public sealed class SalesLink : Aggregate
{
    /// <summary>So many an event can have.</summary>
    public const int MostOfEvent = 50;

    private SalesLink() { }

    public SalesLinkId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As <see cref="LinkCode"/> reads it; unique within its event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>How often the event's page was opened by it. Counted past the aggregate, by <see cref="CountVisits"/>.</summary>
    public long Visits { get; private set; }

    /// <summary>Since then it is handed out no more; what comes by it still counts.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <param name="code">One that no other link of the event has.</param>
    public static SalesLink Make(EventId forEvent, string name, string code) =>
        new()
        {
            Id = SalesLinkId.New(),
            Event = forEvent,
            Name = Text.Tidy(name),
            Code = code,
        };

    public void Change(string name, string code) => (Name, Code) = (Text.Tidy(name), code);

    public void Retire(bool isRetired, DateTimeOffset now) => RetiredAt = isRetired ? RetiredAt ?? now : null;
}
