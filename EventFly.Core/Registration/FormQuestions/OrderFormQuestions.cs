using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Puts the questions of an event into the order in which they are asked.</summary>
/// <param name="Questions">All of them, or the first ones; the others follow as they did.</param>
public sealed record OrderFormQuestions(EventId Event, IReadOnlyList<FormQuestionId> Questions) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<OrderFormQuestions, Done>
    {
        public async Task<Result<Done>> Handle(OrderFormQuestions request, CancellationToken cancellation)
        {
            await db.HoldQuestions(request.Event, cancellation);
            var questions = await db.FindQuestions(request.Event, cancellation);
            if (questions.WithFirst(request.Questions, q => q.Id) is not { } inOrder)
            {
                return RegistrationFaults.NoSuchQuestions;
            }

            if (FormQuestionList.FaultOf(inOrder, null) is { } fault)
            {
                return fault;
            }

            foreach (var (position, question) in inOrder.Index())
            {
                question.MoveTo(position);
            }

            return Result.Done;
        }
    }
}
