using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EventFly.Core.Registration;

public interface IRegistrationDb
{
    DbSet<TicketType> TicketTypes { get; }

    DbSet<Order> Orders { get; }

    DbSet<Ticket> Tickets { get; }

    DbSet<Scan> Scans { get; }

    /// <summary>For transactions: quota and admission are conditional updates that must commit with what they allow.</summary>
    DatabaseFacade Database { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
