using EventFly.Architecture.Tests.Fixtures;
using EventFly.Architecture.Tests.Rules;

namespace EventFly.Architecture.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public void Components_subscribe_through_their_base_only() => Subscriptions.Past(House.Web).ShouldBeEmpty();

    [Fact]
    public void A_component_that_subscribes_past_its_base_is_caught_and_no_other() =>
        Subscriptions
            .Past(typeof(SubscriptionTests).Assembly)
            .ShouldBe([nameof(ListensByItself), nameof(HoldsItsSeat)], ignoreOrder: true);
}
