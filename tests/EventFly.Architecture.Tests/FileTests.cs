using EventFly.Architecture.Tests.Rules;
using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests;

/// <summary>Where files stand, and how long they may get.</summary>
public sealed class FileTests
{
    private const int RazorLines = 150;
    private const int CodeLines = 300;

    [Fact]
    public void Files_are_short_enough_to_be_read()
    {
        string[] folders = ["EventFly.Core", "EventFly.Infrastructure", "EventFly.Web", "tests"];

        folders
            .SelectMany(f => House.Sources(f, "*.cs").Concat(House.Sources(f, "*.razor")))
            .Select(TooLong)
            .Where(fault => fault is not null)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A.razor", 151)]
    [InlineData("A.cs", 301)]
    public void A_file_that_is_too_long_is_caught(string path, int lines) =>
        TooLong(new SourceFile(path, new string[lines])).ShouldNotBeNull();

    [Theory]
    [InlineData("A.razor", 150)]
    [InlineData("A.cs", 300)]
    public void A_file_at_the_limit_is_let_through(string path, int lines) =>
        TooLong(new SourceFile(path, new string[lines])).ShouldBeNull();

    [Fact]
    public void Aggregates_stand_in_the_folder_of_a_noun()
    {
        var paths = House.Sources("EventFly.Core", "*.cs").Select(f => f.Path).ToList();

        House
            .Core.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IAggregate).IsAssignableFrom(t))
            .Select(t => Misplaced(t, paths))
            .Where(fault => fault is not null)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("EventFly.Core/Fixtures/Ticket.cs")]
    [InlineData("EventFly.Core/Fixtures/Contracts/Ticket.cs")]
    [InlineData("EventFly.Core/Elsewhere/Tickets/Ticket.cs")]
    public void A_misplaced_aggregate_is_caught(string path) =>
        Misplaced(typeof(Fixtures.Tickets.Ticket), [path]).ShouldNotBeNull();

    [Fact]
    public void Configurations_mirror_the_contexts() =>
        House
            .Sources("EventFly.Infrastructure", "*Configuration.cs")
            .Where(IsStrayConfiguration)
            .Select(f => f.Path)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("EventFly.Infrastructure/Persistence/TicketConfiguration.cs")]
    [InlineData("EventFly.Infrastructure/TicketConfiguration.cs")]
    public void A_stray_configuration_is_caught(string path) =>
        IsStrayConfiguration(new SourceFile(path, [": IEntityTypeConfiguration<Ticket>"])).ShouldBeTrue();

    private static string? TooLong(SourceFile file)
    {
        var most = file.Path.EndsWith(".razor", StringComparison.Ordinal) ? RazorLines : CodeLines;
        return file.Lines.Count > most ? $"{file.Path} has {file.Lines.Count} lines, more than {most}" : null;
    }

    private static string? Misplaced(Type aggregate, IReadOnlyList<string> paths) =>
        paths.Any(path => Home.IsOfNoun(path, aggregate)) ? null : $"{aggregate.Name} is not in {Home.Of(aggregate)}";

    /// <summary>A context's own folder; where the context has halves, the folder of one of them.</summary>
    private static bool IsStrayConfiguration(SourceFile file) =>
        file.Contains("IEntityTypeConfiguration<")
        && file.Path.Split('/') is not [_, "Outbox", _]
        && !(file.Path.Split('/') is [_, var context, ..] path && House.Contexts.Contains(context) && path.Length <= 4);
}
