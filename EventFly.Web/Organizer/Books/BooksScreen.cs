using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Books;

/// <summary>A screen about the books of an organization.</summary>
public abstract class BooksScreen : ReadingScreen
{
    [Parameter]
    public string Organization { get; set; } = "";

    protected MyRights? Mine { get; private set; }

    protected override object Subject => Organization;

    protected override TimeSpan? Look => ForTeam;

    protected abstract Task<Fault?> ReadBooks(OrganizationId id);

    protected override async Task<Fault?> Read()
    {
        var rights = await Get(new GetMyRights(Organization));
        if (!rights.IsDone)
        {
            return rights.Fault;
        }

        var organization = rights.Value.Organization.Id;
        Follow(OrganizationTopics.Team(organization));
        var barred = await ReadBooks(organization);
        Mine = barred is null ? rights.Value : null;
        return barred;
    }

    protected override void Clear() => Mine = null;
}
