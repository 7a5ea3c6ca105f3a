using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>
/// Removes all that a rehearsal left, once its simulated people have gone: their votes, and every round and playing that
/// began in it. Those polls and quizzes are ready again, and the stage is clear. Twice is once.
/// </summary>
public sealed record ClearRehearsal(RehearsalId Rehearsal) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(ILiveDb db, SimulatedVotes votes, StageDirector director)
        : IHandler<ClearRehearsal, Done>
    {
        public async Task<Result<Done>> Handle(ClearRehearsal request, CancellationToken cancellation)
        {
            var rehearsal = await db.Rehearsals.FirstAsync(r => r.Id == request.Rehearsal, cancellation);
            if (rehearsal.PurgedAt is not null)
            {
                return Result.Done;
            }

            // One that began before this was kept: only its votes are known to be simulated.
            if (rehearsal.Before is { } before)
            {
                await PutBack(rehearsal.Event, BegunBefore.Parse(before), cancellation);
            }

            await votes.Remove(rehearsal.Event, cancellation);
            await db
                .Participants.Where(p => p.Event == rehearsal.Event && p.IsRehearsal)
                .ExecuteDeleteAsync(cancellation);
            rehearsal.Purged(director.Now);
            return director.Tell(rehearsal.Event);
        }

        private async Task PutBack(EventId @event, BegunBefore before, CancellationToken cancellation)
        {
            var quizzes = await db.Quizzes.Where(q => q.Event == @event && q.Run > 0).ToListAsync(cancellation);
            quizzes.RemoveAll(q => !before.IsNew(q));
            var polls = await HoldMoved(@event, before, cancellation);
            polls.RemoveAll(p => p.Quiz is { } quiz && !quizzes.Exists(q => q.Id == quiz));
            foreach (var poll in polls)
            {
                if (before.IsNew(poll))
                {
                    await PutBack(poll, before.Of(poll.Id), cancellation);
                }
                else if (before.IsReopened(poll))
                {
                    director.Close(poll);
                }
            }

            foreach (var quiz in quizzes)
            {
                quiz.PutBack(before.Of(quiz.Id));
                await db.QuizRuns.Where(r => r.Quiz == quiz.Id && r.Run > quiz.Run).ExecuteDeleteAsync(cancellation);
            }

            var stage = await db.StageOf(@event, cancellation);
            if (quizzes.Find(q => q.Id == stage.Quiz) is { IsOnStage: true } waiting)
            {
                stage.Show(waiting.Id, null);
            }
            else if (quizzes.Exists(q => q.Id == stage.Quiz) || polls.Exists(p => p.Id == stage.Poll))
            {
                stage.Clear();
            }
        }

        /// <summary>Polls and questions that may have moved, each held before it is read for good: votes may be landing.</summary>
        private async Task<List<Poll>> HoldMoved(EventId @event, BegunBefore before, CancellationToken cancellation)
        {
            var asked = await db
                .Polls.AsNoTracking()
                .Where(p => p.Event == @event && p.State != PollState.Draft && !p.IsSelfPaced)
                .ToListAsync(cancellation);
            var moved = asked.Where(p => before.IsNew(p) || before.IsReopened(p)).Select(p => p.Id).ToList();
            foreach (var poll in moved.OrderBy(p => p.Value))
            {
                await db.HoldPoll(poll, cancellation);
            }

            return await db.Polls.Where(p => moved.Contains(p.Id)).ToListAsync(cancellation);
        }

        private async Task PutBack(Poll poll, PollBefore? before, CancellationToken cancellation)
        {
            var last = before?.Round ?? 0;
            var rounds = db.Rounds.Where(r => r.Poll == poll.Id && r.Round > last);
            var taken = await rounds.Select(r => r.Round).ToListAsync(cancellation);
            await db.Ballots.Where(b => b.Poll == poll.Id && b.Round > last).ExecuteDeleteAsync(cancellation);
            await db.Tallies.Where(t => t.Poll == poll.Id && t.Round > last).ExecuteDeleteAsync(cancellation);
            await rounds.ExecuteDeleteAsync(cancellation);
            poll.PutBack(before, taken, director.Now);
        }
    }
}
