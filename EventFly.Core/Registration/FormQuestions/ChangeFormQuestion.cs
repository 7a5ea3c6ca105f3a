using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Changes what is asked; answers that are there keep the words that they were given to.</summary>
public sealed record ChangeFormQuestion(EventId Event, FormQuestionId Question, FormQuestionDetails Details)
    : ICommand<Done>
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
