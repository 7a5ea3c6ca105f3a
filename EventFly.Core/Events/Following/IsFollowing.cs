using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Following;

/// <summary>Whether whoever asks follows an organizer; whoever is not signed in follows none.</summary>
public sealed record IsFollowing(OrganizationId Organization) : IUseCase<bool>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, Actor actor) : IHandler<IsFollowing, bool>
    {
        public async Task<Result<bool>> Handle(IsFollowing request, CancellationToken cancellation) =>
            actor.Account is { } account
            && await db.Follows.AnyAsync(
                f => f.Account == account && f.Organization == request.Organization,
                cancellation
            );
    }
}
