using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <param name="Answers">How many answers it has, of orders and tickets in whatever state.</param>
public sealed record FormQuestionRow(FormQuestionId Id, FormQuestionDetails Details, int Answers)
{
    /// <summary>Raised by each change of it, and by no sale; send it with yours.</summary>
    public long Version { get; init; }
}

/// <summary>What an event asks of buyers and guests, for its organizer, in the order in which it is asked.</summary>
public sealed record ListFormQuestions(EventId Event) : IUseCase<IReadOnlyList<FormQuestionRow>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListFormQuestions, IReadOnlyList<FormQuestionRow>>
    {
        public async Task<Result<IReadOnlyList<FormQuestionRow>>> Handle(
            ListFormQuestions request,
            CancellationToken cancellation
        )
        {
            var asked = await db
                .FormQuestions.AsNoTracking()
                .Where(q => q.ArchivedAt == null)
                .InOrder(request.Event)
                .ToListAsync(cancellation);
            var counts = await db
                .FormAnswers.Where(a => a.Event == request.Event)
                .GroupBy(a => a.Question)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            return asked.ConvertAll(q => new FormQuestionRow(q.Id, q.Details, counts.GetValueOrDefault(q.Id))
            {
                Version = q.Version,
            });
        }
    }
}
