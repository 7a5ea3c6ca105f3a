using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>
/// Writes a list into the schedule, in one go: what is new is added, what is there by its title and start is changed, and rooms,
/// tracks and speakers that nobody knows yet are made. Lines that are wrong are left out. The same list again changes nothing.
/// </summary>
/// <param name="Sessions">1 to 600, as <see cref="ReadScheduleSheet"/> read them.</param>
public sealed record ImportSchedule(EventId Event, IReadOnlyList<ListedSession> Sessions) : ICommand<ScheduleImport>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, ListReading reading, SessionWriter writer, IAfterCommit after)
        : IHandler<ImportSchedule, ScheduleImport>
    {
        public async Task<Result<ScheduleImport>> Handle(ImportSchedule request, CancellationToken cancellation)
        {
            if (ListReading.FaultOf(request.Sessions) is { } fault)
            {
                return fault;
            }

            await db.HoldSchedule(request.Event, cancellation);
            // Whoever picks meanwhile waits: how many places are taken stays as it is read.
            await db.Sessions.Where(s => s.Event == request.Event).Hold(s => s.LastNumber, cancellation);
            if (await reading.Begin(request.Event, cancellation) is not var (planner, parts, zone))
            {
                return Fault.NotVisible;
            }

            var plan = planner.Plan(request.Sessions);
            db.Rooms.AddRange(parts.NewRooms);
            db.Tracks.AddRange(parts.NewTracks);
            db.Speakers.AddRange(parts.NewSpeakers);
            foreach (var line in planner.Lines)
            {
                if (await Write(line, zone, request.Event, cancellation) is { } refused)
                {
                    return refused;
                }
            }

            after.Signal(EventTopics.Schedule(request.Event));
            return plan;
        }

        private async Task<Fault?> Write(
            ListPlanner.Meant line,
            string zone,
            EventId id,
            CancellationToken cancellation
        )
        {
            if (line.Known is { } known)
            {
                return line.As is ListedAs.Same
                    ? null
                    : (await writer.Change(known, line.Details, zone, cancellation)).Fault;
            }

            var made = Session.Plan(id, line.Details, zone);
            if (made.IsDone)
            {
                db.Sessions.Add(made.Value);
            }

            return made.Fault;
        }
    }
}
