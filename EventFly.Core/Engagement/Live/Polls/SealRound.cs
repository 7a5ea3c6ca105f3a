using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Ends the second step of closing: from here on the round's numbers are final. Twice is once.</summary>
/// <param name="IsLate">Screens have heard of the close already: votes may have come in since.</param>
public sealed record SealRound(PollId Poll, int Round, bool IsLate) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<SealRound, Done>
    {
        public async Task<Result<Done>> Handle(SealRound request, CancellationToken cancellation)
        {
            await db.HoldPoll(request.Poll, cancellation);
            var poll = await db.Polls.FirstOrDefaultAsync(
                p => p.Id == request.Poll && p.Round == request.Round,
                cancellation
            );
            var isSealed = poll is not null && poll.Seal(await db.CountVoters(poll, cancellation));
            return isSealed && request.IsLate ? director.Tell(poll!) : Result.Done;
        }
    }
}
