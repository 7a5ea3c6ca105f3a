using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.UseCases;

/// <summary>For a process without pages.</summary>
internal sealed class NoReservedSlugs : IReservedSlugs
{
    public bool Has(string slug) => false;
}
