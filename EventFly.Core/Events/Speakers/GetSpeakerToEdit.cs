using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Speakers;

/// <param name="Version">Goes back with <see cref="SaveSpeaker"/>, so that nobody overwrites what they have not seen.</param>
public sealed record SpeakerDraft(SpeakerId Id, SpeakerDetails Details, long Version);

/// <summary>One speaker with all that was typed about them, to change it.</summary>
public sealed record GetSpeakerToEdit(EventId Event, SpeakerId Speaker) : IUseCase<SpeakerDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db) : IHandler<GetSpeakerToEdit, SpeakerDraft>
    {
        public async Task<Result<SpeakerDraft>> Handle(GetSpeakerToEdit request, CancellationToken cancellation) =>
            await db
                .Speakers.AsNoTracking()
                .FirstOrDefaultAsync(s => s.Id == request.Speaker && s.Event == request.Event, cancellation)
                is { } found
                ? new SpeakerDraft(found.Id, new SpeakerDetails(found.Name, found.Line, found.Bio), found.Version)
                : Fault.NotVisible;
    }
}
