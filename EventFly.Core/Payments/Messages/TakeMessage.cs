using EventFly.Core.Kernel;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Messages;

/// <summary>
/// Records what a provider told about a payment, once, in one commit with the note that it was told. What is told again, out
/// of turn, or about a payment that is not ours changes nothing.
/// </summary>
public sealed record TakeMessage(ProviderMessage Message) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db, PaymentBook book, TimeProvider time) : IHandler<TakeMessage, Done>
    {
        public async Task<Result<Done>> Handle(TakeMessage request, CancellationToken cancellation)
        {
            var message = request.Message;
            if (message.News is not { } news || !await db.Payments.AnyAsync(p => p.Id == news.Payment, cancellation))
            {
                return Result.Done;
            }

            // Under the payment's row: the same message at the same moment waits here and finds the note.
            var payment = await book.Held(news.Payment, cancellation);
            if (!await db.Messages.AnyAsync(m => m.Provider == message.Provider && m.Id == message.Id, cancellation))
            {
                db.Messages.Add(TakenMessage.Of(message, time.GetUtcNow()));
                book.Record(payment, news.Report);
            }

            return Result.Done;
        }
    }
}
