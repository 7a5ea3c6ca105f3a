using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests.Fixtures.Tickets;

/// <summary>Stands for an aggregate in tests of where aggregates stand.</summary>
internal sealed class Ticket : Aggregate;
