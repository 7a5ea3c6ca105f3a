using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>Some visits by one code.</summary>
/// <param name="Code">As <see cref="LinkCode"/> reads it, whether there is such a link or not.</param>
public sealed record LinkVisits(EventId Event, string Code, int Visits);

/// <summary>Adds visits to their links. Codes that no link has count nowhere.</summary>
public sealed record CountVisits(IReadOnlyList<LinkVisits> Visits) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db) : IHandler<CountVisits, Done>
    {
        public async Task<Result<Done>> Handle(CountVisits request, CancellationToken cancellation)
        {
            var events = request.Visits.Select(v => v.Event).Distinct().ToList();
            var links = await db
                .SalesLinks.Where(l => events.Contains(l.Event))
                .Select(l => new
                {
                    l.Id,
                    l.Event,
                    l.Code,
                })
                .ToListAsync(cancellation);
            var counted = links
                .Join(request.Visits, l => (l.Event, l.Code), v => (v.Event, v.Code), (l, v) => (l.Id, v.Visits))
                .OrderBy(l => l.Id.Value);
            foreach (var (id, visits) in counted)
            {
                await db
                    .SalesLinks.Where(l => l.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(l => l.Visits, l => l.Visits + visits), cancellation);
            }

            return Result.Done;
        }
    }
}
