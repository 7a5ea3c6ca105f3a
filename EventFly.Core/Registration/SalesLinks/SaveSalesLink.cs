using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>Makes a link, or renames one. Its code can be changed until somebody comes by it: it may be on paper by then.</summary>
/// <param name="Link">Null: a new one.</param>
public sealed record SaveSalesLink(EventId Event, SalesLinkId? Link, SalesLinkDetails Details) : ICommand<SalesLinkId>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<SaveSalesLink, SalesLinkId>
    {
        public async Task<Result<SalesLinkId>> Handle(SaveSalesLink request, CancellationToken cancellation)
        {
            var links = await db.HoldLinks(request.Event, cancellation);
            var known = links.Find(l => l.Id == request.Link);
            if (request.Link is not null && known is null)
            {
                return Fault.NotVisible;
            }

            if (request.Details.Fault() is { } wrong)
            {
                return wrong;
            }

            var typed = LinkCode.Read(request.Details.Code);
            var others = links.Where(l => l != known).Select(l => l.Code).ToHashSet();
            if (typed is not null && others.Contains(typed))
            {
                return RegistrationFaults.LinkCodeTaken;
            }

            return known is null
                ? Make(request, typed ?? LinkCode.Free(LinkCode.Of(request.Details.Name), others), links.Count)
                : await Change(known, request.Details.Name, typed ?? known.Code, cancellation);
        }

        private Result<SalesLinkId> Make(SaveSalesLink request, string code, int count)
        {
            if (count >= SalesLink.MostOfEvent)
            {
                return RegistrationFaults.EnoughLinks;
            }

            return db.SalesLinks.Add(SalesLink.Make(request.Event, request.Details.Name, code)).Entity.Id;
        }

        private async Task<Result<SalesLinkId>> Change(
            SalesLink link,
            string name,
            string code,
            CancellationToken cancellation
        )
        {
            if (code != link.Code && await db.IsLinkUsed(link, cancellation))
            {
                return RegistrationFaults.LinkCodeIsOut;
            }

            link.Change(name, code);
            return link.Id;
        }
    }
}
