using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>
/// Asks something of buyers or guests from now on; it comes last. Who ordered before is asked on the page of the order or the ticket.
/// </summary>
public sealed record AddFormQuestion(EventId Event, FormQuestionDetails Details) : ICommand<FormQuestionId>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<AddFormQuestion, FormQuestionId>
    {
        public async Task<Result<FormQuestionId>> Handle(AddFormQuestion request, CancellationToken cancellation)
        {
            var terms = await db.HoldQuestions(request.Event, cancellation);
            var questions = await db.FindQuestions(request.Event, cancellation);
            if (questions.Count >= FormQuestion.MostOfEvent)
            {
                return RegistrationFaults.EnoughQuestions;
            }

            var asked = FormQuestion.Ask(request.Event, request.Details);
            if (asked.Fault is { } fault)
            {
                return fault;
            }

            if (
                await db.FaultOfTypes(request.Event, request.Details.Types, cancellation) is { } wrong
                || (wrong = FormQuestionList.FaultOf([.. questions, asked.Value], asked.Value.Id)) is not null
            )
            {
                return wrong;
            }

            asked.Value.MoveTo(questions.Select(q => q.Position + 1).LastOrDefault());
            db.FormQuestions.Add(asked.Value);
            terms.Ask(questions.Count + 1);
            return asked.Value.Id;
        }
    }
}
