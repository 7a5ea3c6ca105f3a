using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>What a guest is asked, and what they have said.</summary>
/// <param name="Said">Null: nothing yet.</param>
/// <param name="Sessions">Those that are over and can be rated.</param>
public sealed record FeedbackSheet(
    EventCard Event,
    string Guest,
    FeedbackState State,
    DateTimeOffset ClosesAt,
    bool CanBeNamed,
    IReadOnlyList<FeedbackQuestion> Questions,
    IReadOnlyList<SessionCard> Sessions,
    FeedbackWords? Said
);

/// <summary>
/// The page on which a guest says how it was, for whoever has the link of the letter, of the order or of the ticket. Reading it
/// stores nothing.
/// </summary>
/// <param name="Ticket">See <see cref="GiveFeedback"/>.</param>
public sealed record GetFeedbackForm(string Key, TicketId? Ticket = null) : IUseCase<FeedbackSheet>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, FeedbackDesk desk, ISessionLookup sessions, TimeProvider time)
        : IHandler<GetFeedbackForm, FeedbackSheet>
    {
        public async Task<Result<FeedbackSheet>> Handle(GetFeedbackForm request, CancellationToken cancellation)
        {
            var found = await desk.Find(request.Key, request.Ticket, cancellation);
            if (found.Fault is { } fault)
            {
                return fault;
            }

            var (card, terms, ticket, feedback) = found.Value;
            var now = time.GetUtcNow();
            var state = terms.StateAt(card, now);
            var rated = state is FeedbackState.Off or FeedbackState.Early ? [] : await sessions.Of(card, cancellation);
            return new FeedbackSheet(
                card,
                ticket.AttendeeName,
                state,
                terms.ClosesAt(card),
                terms.CanBeNamed,
                [.. terms.Asked],
                rated,
                feedback is { IsGiven: true } ? await Said(feedback, cancellation) : null
            );
        }

        private async Task<FeedbackWords> Said(GuestFeedback given, CancellationToken cancellation) =>
            new(given.Stars, given.Recommend, given.Comment, given.Name is not null, given.Showing)
            {
                Sessions = await db
                    .SessionStars.Where(s => s.Feedback == given.Id)
                    .Select(s => new RatedSession(s.Session, s.Stars))
                    .ToListAsync(cancellation),
                Answers = await db
                    .FeedbackAnswers.Where(a => a.Feedback == given.Id)
                    .Select(a => new AnsweredFeedback(a.Question, a.Value))
                    .ToListAsync(cancellation),
            };
    }
}
