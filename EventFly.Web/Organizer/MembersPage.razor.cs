using EventFly.Core.Kernel;
using EventFly.Core.Organizations;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer;

public sealed partial class MembersPage
{
    private Team? _team;
    private Fault? _fault;
    private string? _said;
    private string? _shown;
    private bool _isBusy;
    private IDisposable? _listening;

    [Parameter]
    public string Organization { get; set; } = "";

    public void Dispose() => _listening?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Organization)
        {
            return;
        }

        _shown = Organization;
        _listening?.Dispose();
        var rights = await Run(new GetMyRights(Organization));
        if (rights.IsDone)
        {
            _listening = Signals.Listen(
                OrganizationTopics.Team(rights.Value.Organization.Id),
                () => _ = InvokeAsync(ReadAndShow)
            );
        }

        await Read();
    }

    private string RoleName(RoleId id) => _team!.Roles.FirstOrDefault(r => r.Id == id)?.Name ?? "";

    private async Task Read()
    {
        var team = await Run(new GetTeam(Organization));
        _team = team.IsDone ? team.Value : null;
        _fault = team.Fault;
    }

    private async Task ReadAndShow()
    {
        await Read();
        StateHasChanged();
    }

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
            await Read();
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
        await Read();
        _isBusy = false;
        // A refusal is shown beside the team as it is now.
        _fault = done.Fault ?? _fault;
        _said = done.IsDone ? said : null;
    }
}
