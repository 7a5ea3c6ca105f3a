using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Schedules;

/// <param name="Bio">Markdown.</param>
/// <param name="Others">What else they are in.</param>
public sealed record SessionSpeaker(SpeakerName Speaker, string Bio, IReadOnlyList<PublicSession> Others);

/// <summary>All that the page of a session says.</summary>
/// <param name="Abstract">Markdown.</param>
public sealed record SessionPage(
    PublicSchedule Schedule,
    PublicSession Session,
    string Abstract,
    IReadOnlyList<SessionSpeaker> Speakers
);

/// <summary>One session of a public schedule.</summary>
public sealed record GetSession(string Slug, SessionId Session) : IUseCase<SessionPage>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, ScheduleViews views) : IHandler<GetSession, SessionPage>
    {
        public async Task<Result<SessionPage>> Handle(GetSession request, CancellationToken cancellation)
        {
            if (
                await views.Read(request.Slug, cancellation) is not { } schedule
                || schedule.Sessions.FirstOrDefault(s => s.Id == request.Session) is not { } session
            )
            {
                return Fault.NotVisible;
            }

            var about = await db
                .Sessions.Where(s => s.Id == session.Id)
                .Select(s => s.Abstract)
                .FirstOrDefaultAsync(cancellation);
            var ids = session.Speakers.Select(s => s.Id).ToList();
            var bios = await db
                .Speakers.Where(s => ids.Contains(s.Id))
                .Select(s => new { s.Id, s.Bio })
                .ToDictionaryAsync(s => s.Id, s => s.Bio, cancellation);
            return new SessionPage(
                schedule,
                session,
                about ?? "",
                [
                    .. session.Speakers.Select(s => new SessionSpeaker(
                        s,
                        bios.GetValueOrDefault(s.Id, ""),
                        [
                            .. schedule.Sessions.Where(o =>
                                o.Id != session.Id && o.Speakers.Any(other => other.Id == s.Id)
                            ),
                        ]
                    )),
                ]
            );
        }
    }
}
