using EventFly.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IRegistrationDb
{
    public DbSet<TicketType> TicketTypes => Set<TicketType>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Scan> Scans => Set<Scan>();
}
