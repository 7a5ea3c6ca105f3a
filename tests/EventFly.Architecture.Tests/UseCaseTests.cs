using EventFly.Architecture.Tests.Fixtures;
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
        "public sealed record WellShaped : IUseCase<Done>\npublic sealed record Second : IUseCase<Done>"
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

    /// <summary>A reaction runs inside a transaction; a use case opens another one, and SQLite has room for one writer.</summary>
    [Fact]
    public void No_reaction_runs_use_cases() => ReactionsThatRun(House.Core).ShouldBeEmpty();

    [Fact]
    public void A_reaction_that_runs_use_cases_is_caught() =>
        ReactionsThatRun(typeof(UseCaseTests).Assembly).ShouldBe([nameof(RunsUseCases)]);

    private static IEnumerable<string> ReactionsThatRun(System.Reflection.Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t =>
                t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReaction<>))
            )
            .Where(t =>
                t.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(IUseCases))
            )
            .Select(t => t.Name);
}
