using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// A copy of an event offers the same tickets on the same terms and asks the same questions. What was sold, vouchers, links and who
/// waits belong to the original.
/// </summary>
internal sealed class CopyOffer(IRegistrationDb db, IEventLookup events, IAfterCommit after) : IFollowUp<EventCreated>
{
    private const int Most = 500;

    public async Task Follow(EventCreated happened, CancellationToken cancellation)
    {
        if (
            happened.CopyOf is not { } original
            || await events.Find(original, cancellation) is not { } from
            || await events.Find(happened.Event, cancellation) is not { } to
            || await db.TicketTypes.AnyAsync(t => t.Event == to.Id, cancellation)
            || await db.FormQuestions.AnyAsync(q => q.Event == to.Id, cancellation)
        )
        {
            return;
        }

        var types = await CopyTypes(from, to, cancellation);
        await CopyQuotas(from, to, types, cancellation);
        var questions = await CopyQuestions(from, to, types, cancellation);
        await CopyTerms(from, to, questions, cancellation);
        after.Signal(AnalyticsTopics.Attendance(to.Id));
    }

    private async Task<Dictionary<TicketTypeId, TicketTypeId>> CopyTypes(
        EventCard from,
        EventCard to,
        CancellationToken cancellation
    )
    {
        var originals = await db
            .TicketTypes.AsNoTracking()
            .Where(t => t.Event == from.Id)
            .OrderBy(t => t.Position)
            .ThenBy(t => t.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var copies = new Dictionary<TicketTypeId, TicketTypeId>();
        foreach (var original in originals)
        {
            // One that the rules of today would not take is left out.
            if (TicketType.Offer(to.Id, to.Currency, Moved(original.Describe(), from, to)) is { IsDone: true } offered)
            {
                offered.Value.Follow(to);
                offered.Value.MoveTo(copies.Count);
                db.TicketTypes.Add(offered.Value);
                copies[original.Id] = offered.Value.Id;
            }
        }

        return copies;
    }

    private async Task CopyQuotas(
        EventCard from,
        EventCard to,
        Dictionary<TicketTypeId, TicketTypeId> types,
        CancellationToken cancellation
    )
    {
        var originals = await db
            .Quotas.AsNoTracking()
            .Where(q => q.Event == from.Id)
            .OrderBy(q => q.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        foreach (var original in originals)
        {
            List<TicketTypeId> sharing =
            [
                .. original.Types.Where(t => types.ContainsKey(t.Type)).Select(t => types[t.Type]),
            ];
            if (Quota.Plan(to.Id, new(original.Name, original.Size, sharing), taken: 0) is { IsDone: true } planned)
            {
                db.Quotas.Add(planned.Value);
            }
        }
    }

    /// <returns>How many there are.</returns>
    private async Task<int> CopyQuestions(
        EventCard from,
        EventCard to,
        Dictionary<TicketTypeId, TicketTypeId> types,
        CancellationToken cancellation
    )
    {
        var copies = new Dictionary<FormQuestionId, (FormQuestion Original, FormQuestion Copy)>();
        foreach (var original in await db.FindQuestions(from.Id, cancellation))
        {
            if (CopyOf(original, to, types, copies) is { } copy)
            {
                copy.MoveTo(copies.Count);
                db.FormQuestions.Add(copy);
                copies[original.Id] = (original, copy);
            }
        }

        return copies.Count;
    }

    private async Task CopyTerms(EventCard from, EventCard to, int questions, CancellationToken cancellation)
    {
        var original = await db.SalesTerms.AsNoTracking().FirstOrDefaultAsync(t => t.Event == from.Id, cancellation);
        if (original is null)
        {
            return;
        }

        var terms = await db.FindTerms(to.Id, cancellation);
        terms.Change(original.Rounding, original.FeeBearer);
        terms.Promise(original.Refunds);
        terms.Ask(questions);
    }

    /// <returns>Null where those whom it is for, or the question it hangs on, were not copied: it would be asked of all others.</returns>
    private static FormQuestion? CopyOf(
        FormQuestion original,
        EventCard to,
        Dictionary<TicketTypeId, TicketTypeId> types,
        Dictionary<FormQuestionId, (FormQuestion Original, FormQuestion Copy)> copies
    )
    {
        var details = original.Details;
        if (details.Types.Any(t => !types.ContainsKey(t)) || (details.After is { } named && !copies.ContainsKey(named)))
        {
            return null;
        }

        if (details.After is { } earlier)
        {
            var (before, now) = copies[earlier];
            var answers = before.Details.Values.Zip(now.Details.Values).ToDictionary(v => v.First, v => v.Second);
            details = details with
            {
                After = now.Id,
                ShownFor = [.. details.ShownFor.Where(answers.ContainsKey).Select(v => answers[v])],
            };
        }

        var asked = FormQuestion.Ask(
            to.Id,
            details with
            {
                Types = [.. details.Types.Select(t => types[t])],
                Choices = [.. details.Choices.Select(c => c with { Number = 0 })],
            }
        );
        return asked.IsDone ? asked.Value : null;
    }

    /// <summary>Moments of the calendar keep their distance to the event: those of the original mostly lie in the past.</summary>
    private static TicketTypeDetails Moved(TicketTypeDetails details, EventCard from, EventCard to)
    {
        var days = (Zone.Local(to.StartsAt, to.Zone).Date - Zone.Local(from.StartsAt, from.Zone).Date).Days;
        DateTimeOffset? Later(DateTimeOffset? moment) =>
            moment is { } at ? Zone.Resolve(Zone.Local(at, from.Zone).DateTime.AddDays(days), to.Zone) : null;
        return details with
        {
            SaleStarts = Later(details.SaleStarts),
            SaleEnds = Later(details.SaleEnds),
            Steps = [.. details.Steps.Select(s => s with { Until = Later(s.Until) })],
        };
    }
}
