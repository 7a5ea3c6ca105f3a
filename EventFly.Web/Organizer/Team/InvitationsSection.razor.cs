using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Team;

public sealed partial class InvitationsSection
{
    private string _email = "";
    private string _role = "";
    private string? _said;
    private Fault? _fault;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public TeamView Team { get; set; } = null!;

    /// <summary>The team must be read again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private string? Wrong(string field) => _fault.Marks(field);

    private void Mend(string field) => _fault = _fault?.Without(field);

    private async Task Invite()
    {
        var role = new RoleId(Guid.TryParse(_role, out var id) ? id : Guid.Empty);
        if (await Do(new InviteMember(Team.Organization.Id, _email, role), T["A letter goes to {0}.", _email]))
        {
            _email = "";
        }
    }

    private Task<bool> Resend(TeamInvitation invitation) =>
        Do(new ResendInvitation(Team.Organization.Id, invitation.Id), T["A letter goes to {0}.", invitation.Email]);

    private Task<bool> Withdraw(TeamInvitation invitation) =>
        Do(
            new WithdrawInvitation(Team.Organization.Id, invitation.Id),
            T["The invitation to {0} is withdrawn.", invitation.Email]
        );

    private async Task<bool> Do<T1>(IUseCase<T1> useCase, string said)
    {
        if (_isBusy)
        {
            return false;
        }

        _isBusy = true;
        var done = await Run(useCase);
        _isBusy = false;
        _fault = done.Fault;
        _said = done.IsDone ? said : null;
        if (done.IsDone)
        {
            await Changed.InvokeAsync();
        }

        return done.IsDone;
    }
}
