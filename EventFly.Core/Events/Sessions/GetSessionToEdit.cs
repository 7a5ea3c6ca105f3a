using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

/// <param name="Version">Goes back with <see cref="SaveSession"/>, so that nobody overwrites what they have not seen.</param>
public sealed record SessionDraft(SessionId Id, SessionDetails Details, long Version);

/// <summary>One session with all that was typed about it, to change it.</summary>
public sealed record GetSessionToEdit(EventId Event, SessionId Session) : IUseCase<SessionDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db) : IHandler<GetSessionToEdit, SessionDraft>
    {
        public async Task<Result<SessionDraft>> Handle(GetSessionToEdit request, CancellationToken cancellation) =>
            await db
                .Sessions.AsNoTracking()
                .FirstOrDefaultAsync(s => s.Id == request.Session && s.Event == request.Event, cancellation)
                is { } found
                ? new SessionDraft(found.Id, found.Details(), found.Version)
                : Fault.NotVisible;
    }
}
