using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>
/// What guests say of an event in figures, each with its interval, and how many of them say it. Of a few who are anonymous nothing is
/// shown: everybody would know who they are.
/// </summary>
public sealed record GetFeedback(EventId Event) : IUseCase<FeedbackReport>
{
    public const int MostTexts = 50;

    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        ISessionLookup sessions,
        FeedbackReader reader,
        TimeProvider time
    ) : IHandler<GetFeedback, FeedbackReport>
    {
        public async Task<Result<FeedbackReport>> Handle(GetFeedback request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var form = await db
                .FeedbackForms.AsNoTracking()
                .FirstOrDefaultAsync(f => f.Event == request.Event, cancellation);
            var terms = form?.Terms ?? FeedbackTerms.Usual;
            var turnout = await Turnout(request.Event, cancellation);
            var response = await Response(request.Event, turnout, cancellation);
            var isWithheld = await reader.IsWithheld(request.Event, cancellation);
            var report = new FeedbackReport(
                terms,
                form?.Version ?? 0,
                terms.StateAt(card, time.GetUtcNow()),
                terms.ClosesAt(card),
                turnout,
                response,
                isWithheld,
                [],
                null,
                [],
                null,
                [],
                [],
                []
            );
            return isWithheld || response.Answered == 0 ? report : await Filled(report, card, cancellation);
        }

        private async Task<FeedbackReport> Filled(FeedbackReport report, EventCard card, CancellationToken cancellation)
        {
            var stars = await db.Given(card.Id)
                .GroupBy(f => f.Stars)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var recommend = await db.Given(card.Id)
                .Where(f => f.Recommend != null)
                .GroupBy(f => f.Recommend!.Value)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var hasAnonymous = await db.Given(card.Id).AnyAsync(f => f.Name == null, cancellation);
            var fewest = hasAnonymous ? FeedbackFaults.Fewest : 1;
            int[] starCounts = Counts(stars, 1, GuestFeedback.MostStars);
            int[] recommendCounts = Counts(recommend, 0, GuestFeedback.MostRecommend);
            return report with
            {
                StarCounts = starCounts,
                Stars = FeedbackFigures.Mean(starCounts),
                RecommendCounts = recommendCounts,
                NetPromoters = recommendCounts.Sum() >= fewest ? FeedbackFigures.NetPromoters(recommendCounts) : null,
                Sessions = await Sessions(card, fewest, cancellation),
                Questions = await reader.Answers(card.Id, report.Terms, fewest, cancellation),
                Words = await reader.Words(card.Id, cancellation),
            };
        }

        private async Task<FeedbackTurnout> Turnout(EventId subject, CancellationToken cancellation) =>
            await db
                .Tickets.Where(t => t.Event == subject && !t.OpensNothing && t.State == TicketState.Issued)
                .GroupBy(t => t.Event)
                .Select(g => new FeedbackTurnout(g.Count(), g.Count(t => t.AdmittedAt != null)))
                .FirstOrDefaultAsync(cancellation)
            ?? new FeedbackTurnout(0, 0);

        private async Task<FeedbackResponse> Response(
            EventId subject,
            FeedbackTurnout turnout,
            CancellationToken cancellation
        )
        {
            var isOfInside = turnout.Inside > 0;
            var answered = await db.Given(subject).CountAsync(cancellation);
            var could = await db
                .Tickets.Where(t => t.Event == subject && !t.OpensNothing && t.State == TicketState.Issued)
                .Where(t => !isOfInside || t.AdmittedAt != null)
                .Select(t => t.AttendeeEmail)
                .Distinct()
                .CountAsync(cancellation);
            var ofThem = await db.Given(subject)
                .CountAsync(
                    f =>
                        db.Tickets.Any(t =>
                            t.Id == f.Ticket && t.State == TicketState.Issued && (!isOfInside || t.AdmittedAt != null)
                        ),
                    cancellation
                );
            return new FeedbackResponse(answered, ofThem, could, isOfInside);
        }

        private async Task<IReadOnlyList<RatedSessionRow>> Sessions(
            EventCard card,
            int fewest,
            CancellationToken cancellation
        )
        {
            var given = (
                await db
                    .SessionStars.Where(s => s.Event == card.Id)
                    .GroupBy(s => new { s.Session, s.Stars })
                    .Select(g => new
                    {
                        g.Key.Session,
                        g.Key.Stars,
                        Count = g.Count(),
                    })
                    .ToListAsync(cancellation)
            ).ToLookup(g => g.Session);
            var rows = new List<RatedSessionRow>();
            foreach (var session in await sessions.Of(card, cancellation))
            {
                var counts = Counts(
                    given[session.Id].ToDictionary(g => g.Stars, g => g.Count),
                    1,
                    GuestFeedback.MostStars
                );
                var rated = counts.Sum();
                rows.Add(
                    rated >= fewest
                        ? new(session.Id, session.Title, rated, FeedbackFigures.Mean(counts), counts)
                        : new(session.Id, session.Title, rated, null, [])
                );
            }

            return rows;
        }

        private static int[] Counts(Dictionary<int, int> counted, int from, int to) =>
            [.. Enumerable.Range(from, to - from + 1).Select(value => counted.GetValueOrDefault(value))];
    }
}
