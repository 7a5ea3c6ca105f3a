using EventFly.Architecture.Tests.Fixtures;
using EventFly.Architecture.Tests.Fixtures.Nouns;
using EventFly.Architecture.Tests.Rules;
using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests;

public sealed class UseCaseTests
{
    [Fact]
    public void Every_use_case_is_a_sealed_record_with_one_handler_inside()
    {
        var useCases = UseCaseShape.UseCasesOf(House.Core).ToList();

        useCases.ShouldNotBeEmpty();
        useCases.SelectMany(UseCaseShape.Faults).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(OpenToHeirs))]
    [InlineData(typeof(NoRecord))]
    [InlineData(typeof(HandledElsewhere))]
    [InlineData(typeof(HandledTwice))]
    public void A_use_case_of_another_shape_is_caught(Type violator) =>
        UseCaseShape.Faults(violator).ShouldHaveSingleItem();

    [Fact]
    public void A_use_case_of_the_right_shape_is_let_through() =>
        UseCaseShape.Faults(typeof(WellShaped)).ShouldBeEmpty();

    [Fact]
    public void Every_use_case_has_its_own_file_beside_its_noun()
    {
        var sources = House.Sources("EventFly.Core", "*.cs").ToList();

        UseCaseShape
            .UseCasesOf(House.Core)
            .Select(u => UseCaseShape.FileFault(u, sources))
            .Where(fault => fault is not null)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("EventFly.Core/Fixtures/Nouns/Other.cs", "public sealed record WellShaped : IUseCase<Done>")]
    [InlineData("EventFly.Core/Fixtures/WellShaped.cs", "public sealed record WellShaped : IUseCase<Done>")]
    [InlineData("EventFly.Core/Elsewhere/Nouns/WellShaped.cs", "public sealed record WellShaped : IUseCase<Done>")]
    [InlineData("EventFly.Core/Fixtures/Contracts/WellShaped.cs", "public sealed record WellShaped : IUseCase<Done>")]
    [InlineData(
        "EventFly.Core/Fixtures/Nouns/WellShaped.cs",
        "public sealed record WellShaped : IUseCase<Done>\npublic sealed record Second : ICommand<Done>"
    )]
    [InlineData("EventFly.Core/Fixtures/Nouns/WellShaped.cs", "public sealed record WellShapedToo : IUseCase<Done>")]
    public void A_use_case_in_the_wrong_place_is_caught(string path, string source) =>
        UseCaseShape.FileFault(typeof(WellShaped), [new SourceFile(path, source.Split('\n'))]).ShouldNotBeNull();

    [Fact]
    public void A_use_case_in_its_place_is_let_through() =>
        UseCaseShape
            .FileFault(
                typeof(WellShaped),
                [
                    new SourceFile(
                        "EventFly.Core/Fixtures/Nouns/WellShaped.cs",
                        ["public sealed record WellShaped : IUseCase<Done>"]
                    ),
                ]
            )
            .ShouldBeNull();

    /// <summary>A handler is one use case's; what two of them share is a collaborator with a name of its own.</summary>
    [Fact]
    public void No_handler_is_handed_another_handler() => HandedHandlers(House.Core).ShouldBeEmpty();

    [Fact]
    public void A_handler_that_is_handed_another_is_caught() =>
        HandedHandlers(typeof(UseCaseTests).Assembly).ShouldBe([nameof(BorrowsAHandler)]);

    /// <summary>The runner saves once, when the handler is done: what must be saved before says why, in this list.</summary>
    [Fact]
    public void Only_few_save_by_themselves() =>
        House
            .Sources("EventFly.Core", "*.cs")
            .Where(f => f.Lines.Any(l => l.Contains("SaveChangesAsync", StringComparison.Ordinal)))
            .Select(f => f.Name)
            .Where(name => !(name.StartsWith('I') && name.EndsWith("Db", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                // A counter's first row: the twin that was faster is met here, behind a savepoint.
                "AttendanceCounting",
                // They answer with the version that the save gives.
                "CancelEvent",
                // A counter's first row, again.
                "CountPageLooks",
                "EditEvent",
                "EventMeasure",
                // A big event has more rows than one save should carry: they go in parts, and are forgotten.
                "MeasureWriter",
                // The free address may be taken meanwhile, and another one is tried.
                "NewEvents",
                "PublishEvent",
                "RecordTurnout",
                // The letter must not go out with a code that is not kept.
                "SendInvitation",
                "SumsMoving",
            ]);

    /// <summary>A follow-up runs inside a transaction; a use case opens another one, and SQLite has room for one writer.</summary>
    [Fact]
    public void No_follow_up_runs_use_cases() => FollowUpsThatRun(House.Core).ShouldBeEmpty();

    [Fact]
    public void A_follow_up_that_runs_use_cases_is_caught() =>
        FollowUpsThatRun(typeof(UseCaseTests).Assembly).ShouldBe([nameof(RunsUseCases)]);

    private static IEnumerable<string> HandedHandlers(System.Reflection.Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.GetInterfaces().Any(IsHandler)
        where type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => IsHandler(p.ParameterType))
        select (type.DeclaringType ?? type).Name;

    private static bool IsHandler(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IHandler<,>);

    private static IEnumerable<string> FollowUpsThatRun(System.Reflection.Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t =>
                t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFollowUp<>))
            )
            .Where(t =>
                t.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(IUseCases))
            )
            .Select(t => t.Name);
}
