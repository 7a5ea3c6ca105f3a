using EventFly.Architecture.Tests.Fixtures.Registration.Contracts;
using EventFly.Architecture.Tests.Rules;

namespace EventFly.Architecture.Tests;

public sealed class EventNameTests
{
    [Fact]
    public void Every_event_has_a_stable_name_of_its_own()
    {
        var events = EventNameRules.EventsOf(House.Core);

        events.ShouldNotBeEmpty();
        EventNameRules.Faults(events).ShouldBeEmpty();
    }

    [Fact]
    public void Wrong_names_are_caught()
    {
        var events = EventNameRules.EventsOf(typeof(EventNameTests).Assembly);

        EventNameRules
            .Faults(events)
            .ShouldBe(
                [
                    $"{nameof(Nameless)} is called ''",
                    $"{nameof(NamedLikeItsType)} is called 'TicketIssued'",
                    $"{nameof(WithoutVersion)} is called 'registration.ticket-issued'",
                    $"{nameof(NamedAfterAnotherContext)} is called 'events.ticket-issued.v1' and stands in "
                        + typeof(NamedAfterAnotherContext).Namespace,
                    "'registration.ticket-issued.v1' is the name of 2 events",
                ],
                ignoreOrder: true
            );
    }
}
