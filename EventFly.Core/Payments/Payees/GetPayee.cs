using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Payees;

/// <summary>To whom the money of an organization's sales goes, as it was heard last; the provider is not asked.</summary>
public sealed record GetPayee(string Slug) : IUseCase<PayeeView>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(PayeeBook book, IOrganizationLookup organizations, IAccessGate gate, Actor actor)
        : IHandler<GetPayee, PayeeView>
    {
        public async Task<Result<PayeeView>> Handle(GetPayee request, CancellationToken cancellation)
        {
            if (
                await organizations.FindBySlug(request.Slug, cancellation) is not { } organization
                || !await gate.Allows(actor, OrganizationPermissions.Manage, organization.Id, cancellation)
            )
            {
                return Fault.NotVisible;
            }

            var payee = await book.Newest(organization.Id, cancellation);
            return new PayeeView(organization, book.Provider is not null, payee is null ? null : PayeeCard.Of(payee));
        }
    }
}
