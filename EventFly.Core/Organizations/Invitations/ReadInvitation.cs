using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>What an invitation offers, for whoever holds its link.</summary>
public sealed record ReadInvitation(string Token) : IUseCase<InvitationView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time)
        : IHandler<ReadInvitation, InvitationView>
    {
        public async Task<Result<InvitationView>> Handle(ReadInvitation request, CancellationToken cancellation)
        {
            var hash = Invitation.HashOf(request.Token);
            var found = await (
                from invitation in db.Invitations.AsNoTracking()
                where invitation.TokenHash == hash
                join organization in db.Organizations on invitation.Organization equals organization.Id
                join role in db.Roles on invitation.Role equals role.Id
                select new
                {
                    invitation,
                    organization.Name,
                    Role = role.Name,
                }
            ).FirstOrDefaultAsync(cancellation);
            if (found is null)
            {
                return OrganizationFaults.InvitationGone;
            }

            var (i, now) = (found.invitation, time.GetUtcNow());
            // Its own acceptor may look again: a second tap must not read like a refusal.
            return i.IsOpen(now) || (i.AcceptedBy is not null && i.AcceptedBy == actor.Account)
                ? new InvitationView(i.Id, found.Name, found.Role, i.Email, i.InvitedBy, i.ExpiresAt)
                : OrganizationFaults.InvitationGone;
        }
    }
}
