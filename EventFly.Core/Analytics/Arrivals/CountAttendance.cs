using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>Keeps the attendance numbers as tickets and doors tell of them, in whatever order they do.</summary>
internal sealed class CountAttendance(IAnalyticsDb db, IAfterCommit after)
    : IFollowUp<TicketIssued>,
        IFollowUp<TicketCancelled>,
        IFollowUp<AttendeeAdmitted>,
        IFollowUp<AdmissionUndone>
{
    public Task Follow(TicketIssued happened, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Attendance(happened.Event));
        return db.CountTickets(happened.Event, 1, cancellation);
    }

    public Task Follow(TicketCancelled happened, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Attendance(happened.Event));
        return db.CountTickets(happened.Event, -1, cancellation);
    }

    public async Task Follow(AttendeeAdmitted happened, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Attendance(happened.Event));
        await db.CountInside(happened.Event, 1, cancellation);
        var minute = LocalGrid.Minute(happened.At);
        await db.CountArrivals(happened.Event, minute, ArrivalBucket.Minute, 1, cancellation);
    }

    public async Task Follow(AdmissionUndone happened, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Attendance(happened.Event));
        await db.CountInside(happened.Event, -1, cancellation);
        var minute = LocalGrid.Minute(happened.AdmittedAt);
        await db.CountArrivals(happened.Event, minute, ArrivalBucket.Minute, -1, cancellation);
    }
}
