using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Receipts;

public sealed record ReceiptPaper(EventCard Event, Receipt Receipt);

/// <summary>The receipt behind the code that people joined with. It outlives the room: it can be read when the event is over.</summary>
/// <param name="Quiz"><inheritdoc cref="ReadReceipt" path="/param[@name='Quiz']"/></param>
public sealed record ReadReceiptAt(string Code, QuizId? Quiz = null) : IUseCase<ReceiptPaper>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventLookup events, ReceiptReading receipts) : IHandler<ReadReceiptAt, ReceiptPaper>
    {
        public async Task<Result<ReceiptPaper>> Handle(ReadReceiptAt request, CancellationToken cancellation)
        {
            var found = await events.FindByCode(request.Code, cancellation);
            if (found is null || found.State is EventState.Draft)
            {
                return Fault.NotFound("No event has this code. Look at the big screen and type it again.");
            }

            var receipt = await receipts.Of(found.Id, request.Quiz, cancellation);
            return receipt.IsDone ? new ReceiptPaper(found, receipt.Value) : receipt.Fault;
        }
    }
}
