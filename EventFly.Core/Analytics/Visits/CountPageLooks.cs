using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Visits;

/// <summary>Adds looks at pages to their days.</summary>
public sealed record CountPageLooks(IReadOnlyList<VisitDay> Looks) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(IAnalyticsDb db, IAfterCommit after) : IHandler<CountPageLooks, Done>
    {
        public async Task<Result<Done>> Handle(CountPageLooks request, CancellationToken cancellation)
        {
            // Always in the same order, so that two processes never wait for each other.
            foreach (var more in request.Looks.OrderBy(l => l.Event.Value).ThenBy(l => l.Day))
            {
                await Counting.Move(
                    () => Add(more, cancellation),
                    db.VisitDays,
                    more,
                    db.SaveChangesAsync,
                    cancellation
                );
                after.Signal(AnalyticsTopics.Sales(more.Event));
            }

            return Result.Done;
        }

        private Task<int> Add(VisitDay more, CancellationToken cancellation) =>
            db
                .VisitDays.Where(v => v.Event == more.Event && v.Day == more.Day)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(v => v.Views, v => v.Views + more.Views)
                            .SetProperty(v => v.Visits, v => v.Visits + more.Visits)
                            .SetProperty(v => v.Checkouts, v => v.Checkouts + more.Checkouts),
                    cancellation
                );
    }
}
