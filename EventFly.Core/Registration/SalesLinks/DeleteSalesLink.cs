using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>Takes back a link that nobody came by.</summary>
public sealed record DeleteSalesLink(EventId Event, SalesLinkId Link) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<DeleteSalesLink, Done>
    {
        public async Task<Result<Done>> Handle(DeleteSalesLink request, CancellationToken cancellation)
        {
            await db.SalesLinks.Where(l => l.Id == request.Link).Hold(l => l.Name, cancellation);
            var link = await db.SalesLinks.FirstOrDefaultAsync(
                l => l.Id == request.Link && l.Event == request.Event,
                cancellation
            );
            if (link is null)
            {
                return Fault.NotVisible;
            }

            if (await db.IsLinkUsed(link, cancellation))
            {
                return RegistrationFaults.LinkWasUsed;
            }

            db.SalesLinks.Remove(link);
            return Result.Done;
        }
    }
}
