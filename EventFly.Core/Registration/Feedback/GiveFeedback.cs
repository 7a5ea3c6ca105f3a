using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>
/// A guest says how it was, or says it anew until it closes. Once for each e-mail and each ticket, however often this is sent.
/// </summary>
/// <param name="Key">Of the letter that asks; or of an order, or of a ticket that was passed on.</param>
/// <param name="Ticket">Which ticket of the order; null: as the key says.</param>
public sealed record GiveFeedback(string Key, TicketId? Ticket, FeedbackWords Words) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IRegistrationDb db,
        FeedbackDesk desk,
        ISessionLookup sessions,
        IAfterCommit afterCommit,
        TimeProvider time
    ) : IHandler<GiveFeedback, Done>
    {
        public async Task<Result<Done>> Handle(GiveFeedback request, CancellationToken cancellation)
        {
            var found = await desk.Find(request.Key, request.Ticket, cancellation);
            if (found.Fault is { } hidden)
            {
                return hidden;
            }

            var (card, terms, ticket, feedback) = found.Value;
            var now = time.GetUtcNow();
            if (terms.StateAt(card, now).Refusal() is { } refused)
            {
                return refused;
            }

            var known = (await sessions.Of(card, cancellation)).Select(s => s.Id).ToHashSet();
            if (request.Words.Fault(terms, known, out var answers) is { } wrong)
            {
                return wrong;
            }

            feedback ??= db.GuestFeedback.Add(GuestFeedback.Ask(ticket)).Entity;
            feedback.MoveTo(ticket);
            feedback.Give(
                request.Words,
                ticket.AttendeeName,
                DateOnly.FromDateTime(Zone.Local(now, card.Zone).DateTime)
            );
            await Rate(feedback, request.Words.Sessions, cancellation);
            await Answer(feedback, terms, answers, cancellation);
            afterCommit.Signal(RegistrationTopics.Feedback(card.Id));
            return Result.Done;
        }

        private async Task Rate(
            GuestFeedback feedback,
            IReadOnlyList<RatedSession> rated,
            CancellationToken cancellation
        )
        {
            var before = await db
                .SessionStars.Where(s => s.Feedback == feedback.Id)
                .ToDictionaryAsync(s => s.Session, cancellation);
            foreach (var (session, stars) in rated)
            {
                if (before.Remove(session, out var same))
                {
                    same.Change(stars);
                }
                else
                {
                    db.SessionStars.Add(SessionStars.Of(feedback, session, stars));
                }
            }

            db.SessionStars.RemoveRange(before.Values);
        }

        /// <summary>Answers to what is asked no more stay.</summary>
        private async Task Answer(
            GuestFeedback feedback,
            FeedbackTerms terms,
            IReadOnlyDictionary<int, string> answers,
            CancellationToken cancellation
        )
        {
            var asked = terms.Asked.Select(q => q.Number).ToHashSet();
            var before = await db
                .FeedbackAnswers.Where(a => a.Feedback == feedback.Id && asked.Contains(a.Question))
                .ToDictionaryAsync(a => a.Question, cancellation);
            foreach (var (question, value) in answers)
            {
                if (before.Remove(question, out var same))
                {
                    same.Change(value);
                }
                else
                {
                    db.FeedbackAnswers.Add(FeedbackAnswer.Of(feedback, question, value));
                }
            }

            db.FeedbackAnswers.RemoveRange(before.Values);
        }
    }
}
