using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer.Team;

public sealed partial class MembersPage
{
    private TeamView? _team;
    private Fault? _fault;
    private string? _said;
    private bool _isBusy;

    [Parameter]
    public string Organization { get; set; } = "";

    protected override object Subject => Organization;

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        if (_team is null)
        {
            var rights = await Get(new GetMyRights(Organization));
            if (!rights.IsDone)
            {
                return rights.Fault;
            }

            Follow(OrganizationTopics.Team(rights.Value.Organization.Id));
        }

        var team = await Get(new GetTeam(Organization));
        _team = team.IsDone ? team.Value : null;
        return team.Fault;
    }

    protected override void Clear() => (_team, _fault, _said) = (null, null, null);

    private string RoleName(RoleId id) => _team!.Roles.FirstOrDefault(r => r.Id == id)?.Name ?? "";

    private async Task Give(TeamMember member, ChangeEventArgs e)
    {
        if (Guid.TryParse(e.Value?.ToString(), out var role))
        {
            await Do(
                new ChangeMemberRole(_team!.Organization.Id, member.Id, new RoleId(role)),
                T["{0} has the new role from now on.", member.Name]
            );
        }
    }

    private async Task Remove(TeamMember member)
    {
        var sure = await Dialogs.ShowMessageBoxAsync(
            T["Remove {0}?", member.Name],
            T["They lose access at once. You can invite them again."],
            yesText: T["Remove"],
            cancelText: T["Keep"]
        );
        if (sure is true)
        {
            await Do(new RemoveMember(_team!.Organization.Id, member.Id), T["{0} is out of the team.", member.Name]);
        }
    }

    private async Task Rename()
    {
        var parameters = new DialogParameters<RenameDialog> { { d => d.Organization, _team!.Organization } };
        var dialog = await Dialogs.ShowAsync<RenameDialog>(T["Rename the organization"], parameters);
        if (await dialog.Result is { Canceled: false })
        {
            _said = T["Saved."];
            await ReadNow();
        }
    }

    private async Task Do(IUseCase<Done> useCase, string said)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var done = await Run(useCase);
        await ReadNow();
        _isBusy = false;
        // A refusal is shown beside the team as it is now.
        _fault = done.Fault;
        _said = done.IsDone ? said : null;
    }
}
