using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Engagement.Rehearsals;

/// <summary>
/// People who are not there: they trickle in, read a question, think for a human while, vote through the same use case
/// as everyone, and clap now and then.
/// </summary>
internal sealed class Crowd(EventId @event, int size, Halls.Halls halls, IUseCases useCases, TimeProvider time)
{
    private const double MedianThought = 4.0;
    private const double SpreadOfThought = 0.6;

    private readonly List<Task> _thinking = [];
    private readonly Lock _gate = new();

    public async Task Play(CancellationToken ended)
    {
        var seats = new List<IHallSeat>(size);
        try
        {
            var hall = await halls.Get(@event, ended);
            for (var i = 0; i < size; i++)
            {
                var member = ParticipantId.New();
                hall.Rehearse(member);
                seats.Add(await Sit(member, ended));
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(15.0 / size, 0.2)), time, ended);
            }

            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * 3), time, ended);
                hall.React(Random.Shared.Next(HallReactions.All.Count));
            }
        }
        catch (OperationCanceledException)
        {
            // The rehearsal is over; nobody may still be about to vote when its traces are removed.
        }
        finally
        {
            seats.ForEach(s => s.Dispose());
            Task[] thinking;
            lock (_gate)
            {
                thinking = [.. _thinking];
            }

            await Task.WhenAll(thinking);
        }
    }

    private async Task<IHallSeat> Sit(ParticipantId member, CancellationToken ended)
    {
        (PollId, int)? considered = null;
        void See(HallView view)
        {
            if (view.Poll is { State: PollState.Open } poll && considered != (poll.Id, poll.Round))
            {
                considered = (poll.Id, poll.Round);
                lock (_gate)
                {
                    _thinking.RemoveAll(t => t.IsCompleted);
                    _thinking.Add(ThinkAndVote(member, poll, ended));
                }
            }
        }

        var seat = await halls.Enter(@event, Seat.Phone, member, See, ended);
        See(seat.View);
        return seat;
    }

    private async Task ThinkAndVote(ParticipantId member, PollView poll, CancellationToken ended)
    {
        try
        {
            await Task.Delay(Thought(), time, ended);
            var option = Favourite(poll);
            await useCases.Run(
                new Actor(null, member, "rehearsal"),
                new CastVote(@event, poll.Id, poll.Round, option),
                CancellationToken.None
            );
        }
        catch (OperationCanceledException)
        {
            // Sent home while thinking.
        }
    }

    /// <summary>Log-normal, as reaction times are: most within a few seconds, some much later.</summary>
    private static TimeSpan Thought()
    {
        var normal =
            Math.Sqrt(-2 * Math.Log(1 - Random.Shared.NextDouble()))
            * Math.Cos(2 * Math.PI * Random.Shared.NextDouble());
        return TimeSpan.FromSeconds(Math.Min(MedianThought * Math.Exp(SpreadOfThought * normal), 30));
    }

    /// <summary>Options are not equally liked, and each question has another favourite.</summary>
    private static int Favourite(PollView poll)
    {
        var likes = poll.Options.Select((_, i) => 1.0 + ((poll.Id.GetHashCode() >> (i * 3)) & 7)).ToArray();
        var pick = Random.Shared.NextDouble() * likes.Sum();
        var option = 0;
        while (option < likes.Length - 1 && (pick -= likes[option]) > 0)
        {
            option++;
        }

        return option;
    }
}
