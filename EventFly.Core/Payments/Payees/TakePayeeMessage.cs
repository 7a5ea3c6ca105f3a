using EventFly.Core.Kernel;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>
/// Follows what a provider told of a payee, once, in one commit with the note that it was told. Messages come out of turn, so
/// what one says of its state is not believed: the provider is asked. One about nobody of ours changes nothing.
/// </summary>
/// <returns>Done; or <c>payments.payee-away</c> when it has to be told again.</returns>
public sealed record TakePayeeMessage(ProviderMessage Message) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(IPaymentsDb db, PayeeBook book, IRunTransaction transaction, TimeProvider time)
        : IHandler<TakePayeeMessage, Done>
    {
        public async Task<Result<Done>> Handle(TakePayeeMessage request, CancellationToken cancellation)
        {
            var message = request.Message;
            if (
                message.Payee is not { } news
                || await db.Payees.FirstOrDefaultAsync(
                    p => p.Provider == message.Provider && p.Reference == news.Reference,
                    cancellation
                )
                    is not { } payee
                || await db.Messages.AnyAsync(m => m.Provider == message.Provider && m.Id == message.Id, cancellation)
            )
            {
                return Result.Done;
            }

            if (news.Payout is { } payout)
            {
                await transaction.Begin(cancellation);
                payee.Hear(payout, time.GetUtcNow());
            }
            else if (await book.Ask(payee, cancellation) is { IsDone: false } asked)
            {
                return asked;
            }

            // The same message at the same moment collides here, is run again, and finds the note.
            db.Messages.Add(TakenMessage.Of(message, time.GetUtcNow()));
            return Result.Done;
        }
    }
}
