using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>A link is handed out no more, or again. What comes by it counts all the same.</summary>
public sealed record RetireSalesLink(EventId Event, SalesLinkId Link, bool IsRetired) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<RetireSalesLink, Done>
    {
        public async Task<Result<Done>> Handle(RetireSalesLink request, CancellationToken cancellation)
        {
            var link = await db.SalesLinks.FirstOrDefaultAsync(
                l => l.Id == request.Link && l.Event == request.Event,
                cancellation
            );
            link?.Retire(request.IsRetired, time.GetUtcNow());
            return link is null ? Fault.NotVisible : Result.Done;
        }
    }
}
