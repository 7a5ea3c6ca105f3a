using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Quotas;

/// <param name="Taken">Sold and held.</param>
public sealed record QuotaRow(QuotaId Id, string Name, int Size, int Taken, IReadOnlyList<TicketTypeId> Types)
{
    /// <summary>Raised by each change of it, and by no sale; send it with yours.</summary>
    public long Version { get; init; }
}

/// <summary>The numbers that an event's ticket types share, for its organizer; at most 100.</summary>
public sealed record ListQuotas(EventId Event) : IUseCase<IReadOnlyList<QuotaRow>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListQuotas, IReadOnlyList<QuotaRow>>
    {
        public async Task<Result<IReadOnlyList<QuotaRow>>> Handle(ListQuotas request, CancellationToken cancellation)
        {
            var quotas = await db
                .Quotas.AsNoTracking()
                .Where(q => q.Event == request.Event)
                .OrderBy(q => q.Id)
                .Take(100)
                .ToListAsync(cancellation);
            return quotas.ConvertAll(q => new QuotaRow(q.Id, q.Name, q.Size, q.Taken, [.. q.Types.Select(t => t.Type)])
            {
                Version = q.Version,
            });
        }
    }
}
