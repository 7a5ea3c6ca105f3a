using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>Looks whether the ticket types that a question names are of its event.</summary>
internal sealed class QuestionTypes(IRegistrationDb db) : ICollaborator
{
    public async Task<Fault?> FaultOf(EventId subject, FormQuestionDetails details, CancellationToken cancellation)
    {
        var wanted = details.Types.Distinct().ToList();
        return
            wanted.Count == 0
            || await db.TicketTypes.CountAsync(t => t.Event == subject && wanted.Contains(t.Id), cancellation)
                == wanted.Count
            ? null
            : RegistrationFaults.NoSuchTypes;
    }
}
