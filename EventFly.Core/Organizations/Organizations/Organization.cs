using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Organizations.Organizations;

/// <summary>Whoever organizes: the tenant that events, members and roles belong to.</summary>
public sealed class Organization : Aggregate
{
    public const int NameLength = 80;

    /// <summary>So many one account can own.</summary>
    public const int MostOwned = 50;

    private Organization() { }

    public OrganizationId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Its part of addresses; unique, and it stays when the name changes.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>
    /// How many members own it; never none. Kept here so that two owners who remove each other at the same moment meet at
    /// one row.
    /// </summary>
    public int Owners { get; private set; } = 1;

    public static Result<Organization> Found(string name, string slug, AccountId owner, DateTimeOffset now)
    {
        if (NameFault(name) is { } fault)
        {
            return fault;
        }

        var organization = new Organization
        {
            Id = OrganizationId.New(),
            Name = name.Trim(),
            Slug = slug,
        };
        organization.Raise(new OrganizationCreated(organization.Id, owner, now));
        return organization;
    }

    public Result<Done> Rename(string name)
    {
        if (NameFault(name) is { } fault)
        {
            return fault;
        }

        Name = name.Trim();
        return Result.Done;
    }

    public void OwnerComes() => Owners++;

    public Result<Done> OwnerGoes()
    {
        if (Owners <= 1)
        {
            return OrganizationFaults.LastOwner;
        }

        Owners--;
        return Result.Done;
    }

    private static Fault? NameFault(string name) =>
        Text.IsGiven(name, NameLength)
            ? null
            : Fault.Invalid("name", Sentence.ForText(name, NameLength, "Give your organization a name."));
}
