using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Asks something no more. With answers it is archived, and they stay readable; else it is gone.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record DeleteFormQuestion(EventId Event, FormQuestionId Question, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<DeleteFormQuestion, Done>
    {
        public async Task<Result<Done>> Handle(DeleteFormQuestion request, CancellationToken cancellation)
        {
            var terms = await db.HoldQuestions(request.Event, cancellation);
            var questions = await db.FindQuestions(request.Event, cancellation);
            if (questions.Find(q => q.Id == request.Question) is not { } question)
            {
                return Fault.NotVisible;
            }

            if (question.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            questions.Remove(question);
            if (FormQuestionList.FaultOf(questions, null) is { } fault)
            {
                return fault;
            }

            if (await db.FormAnswers.AnyAsync(a => a.Question == question.Id, cancellation))
            {
                question.Archive(time.GetUtcNow());
            }
            else
            {
                db.FormQuestions.Remove(question);
            }

            terms.Ask(questions.Count);
            return Result.Done;
        }
    }
}
