namespace EventFly.Core.Kernel;

/// <summary>Words that no organization and no event gets as its address, for a page stands there already.</summary>
public interface IReservedSlugs
{
    bool Has(string slug);
}
