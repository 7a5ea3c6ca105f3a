using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Changes what is asked; answers that are there keep the words that they were given to.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record ChangeFormQuestion(
    EventId Event,
    FormQuestionId Question,
    FormQuestionDetails Details,
    long? Version = null
) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ChangeFormQuestion, Done>
    {
        public async Task<Result<Done>> Handle(ChangeFormQuestion request, CancellationToken cancellation)
        {
            await db.HoldQuestions(request.Event, cancellation);
            var questions = await db.FindQuestions(request.Event, cancellation);
            if (questions.Find(q => q.Id == request.Question) is not { } question)
            {
                return Fault.NotVisible;
            }

            if (question.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            var isAnswered = await db.FormAnswers.AnyAsync(a => a.Question == question.Id, cancellation);
            if (
                question.Change(request.Details, isAnswered).Fault is { } wrong
                || (wrong = await db.FaultOfTypes(request.Event, request.Details.Types, cancellation)) is not null
                || (wrong = FormQuestionList.FaultOf(questions, question.Id)) is not null
            )
            {
                return wrong;
            }

            return Result.Done;
        }
    }
}
