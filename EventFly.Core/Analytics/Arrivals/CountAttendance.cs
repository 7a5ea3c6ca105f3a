using EventFly.Core.Analytics.Measures;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>Counts a ticket anew after whatever is told of it, in whatever order.</summary>
internal sealed class CountAttendance(Measurer measurer)
    : IFollowUp<TicketIssued>,
        IFollowUp<TicketCancelled>,
        IFollowUp<AttendeeAdmitted>,
        IFollowUp<AdmissionUndone>
{
    public Task Follow(TicketIssued happened, CancellationToken cancellation) =>
        measurer.Ticket(happened.Event, happened.Ticket, cancellation);

    public Task Follow(TicketCancelled happened, CancellationToken cancellation) =>
        measurer.Ticket(happened.Event, happened.Ticket, cancellation);

    public Task Follow(AttendeeAdmitted happened, CancellationToken cancellation) =>
        measurer.Ticket(happened.Event, happened.Ticket, cancellation);

    public Task Follow(AdmissionUndone happened, CancellationToken cancellation) =>
        measurer.Ticket(happened.Event, happened.Ticket, cancellation);
}
