using EventFly.Architecture.Tests.Fixtures;
using EventFly.Architecture.Tests.Rules;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;

namespace EventFly.Architecture.Tests;

/// <summary>Web → Infrastructure → Core, never back; and only Web's entrance names Infrastructure.</summary>
public sealed class DependencyTests
{
    private static readonly string[] NotInCore =
    [
        "EventFly.Infrastructure",
        "EventFly.Web",
        "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Mvc",
        "Microsoft.AspNetCore.SignalR",
        "Microsoft.Data",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.EntityFrameworkCore.SqlServer",
        "MudBlazor",
        "Npgsql",
        "RabbitMQ",
        "StackExchange",
        "Stripe",
    ];

    /// <summary>Live copies in memory. They ask nobody who looks: the use cases in front of them do.</summary>
    private static readonly string[] BehindUseCases =
    [
        typeof(IHalls).FullName!,
        typeof(IBoards).FullName!,
        typeof(IExclusions).FullName!,
    ];

    [Fact]
    public void Screens_and_hubs_reach_a_hall_through_use_cases() =>
        Offending(Dependencies.Of(House.Web), BehindUseCases).ShouldBeEmpty();

    [Fact]
    public void A_screen_that_takes_a_seat_by_itself_is_caught() =>
        Offending(Dependencies.Of(typeof(TakesASeatByItself)), BehindUseCases)
            .ShouldBe([new Use(typeof(TakesASeatByItself).FullName!, typeof(IHalls).FullName!)]);

    [Fact]
    public void Core_knows_no_web_no_driver_and_nothing_above_it() =>
        Offending(Dependencies.Of(House.Core), NotInCore).ShouldBeEmpty();

    [Fact]
    public void Core_references_no_assembly_of_the_web_or_of_a_driver() =>
        House
            .Core.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => NotInCore.Any(no => IsWithin(name, no)))
            .ShouldBeEmpty();

    [Fact]
    public void Infrastructure_knows_no_screens() =>
        Offending(
                Dependencies.Of(House.Infrastructure),
                ["EventFly.Web", "Microsoft.AspNetCore.Components", "MudBlazor"]
            )
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_entrance_of_the_web_names_infrastructure() =>
        Offending(Dependencies.Of(House.Web), ["EventFly.Infrastructure"])
            .Where(use => !IsEntrance(use.From))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(KnowsTheWeb), "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData(typeof(KnowsADriver), "Npgsql.NpgsqlConnection")]
    [InlineData(typeof(KnowsInfrastructure), "EventFly.Infrastructure.Persistence.EventFlyDbContext")]
    [InlineData(typeof(KnowsInfrastructureInside), "EventFly.Infrastructure.Persistence.DatabaseStart")]
    public void A_type_that_breaks_the_rule_is_caught(Type violator, string used) =>
        Offending(Dependencies.Of(violator), NotInCore).Select(u => u.To).ShouldContain(used);

    private static IEnumerable<Use> Offending(IEnumerable<Use> uses, string[] forbidden) =>
        uses.Where(use => forbidden.Any(no => IsWithin(use.To, no)));

    private static bool IsWithin(string name, string home) =>
        name == home || name.StartsWith(home + ".", StringComparison.Ordinal);

    private static bool IsEntrance(string type) =>
        type == "EventFly.Web.EventFlyApp"
        || type.StartsWith("EventFly.Web.Cli.", StringComparison.Ordinal)
        || type.EndsWith("Setup", StringComparison.Ordinal)
        // Prints the demo accounts: sample data is Infrastructure's.
        || type == "EventFly.Web.Shell.Http.StartNote";
}
