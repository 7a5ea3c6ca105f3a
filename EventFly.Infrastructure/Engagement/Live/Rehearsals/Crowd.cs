using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Engagement.Live.Rehearsals;

/// <summary>
/// People who are not there: they trickle in, read a question, think for a human while, vote through the same use case
/// as everyone, and clap now and then.
/// </summary>
internal sealed class Crowd(EventId @event, int size, Halls.Halls halls, IUseCases useCases, TimeProvider time)
{
    private const double MedianThought = 4.0;
    private const double SpreadOfThought = 0.6;

    /// <summary>What they say when asked for their own words.</summary>
    private static readonly string[] Words = ["curious", "coffee", "community", "learning", "new ideas", "fun"];

    private readonly List<Task> _thinking = [];
    private readonly Lock _gate = new();

    public async Task Play(CancellationToken ended)
    {
        var seats = new List<IHallSeat>(size);
        try
        {
            var hall = await halls.Get(@event, ended);
            // A read that began before the rehearsal did would send the first of them home again.
            await hall.Reading.Read();
            for (var i = 0; i < size; i++)
            {
                var member = ParticipantId.New();
                hall.People.Rehearse(member);
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
            await useCases.Run(
                new Actor(null, member, "rehearsal"),
                new CastVote(@event, poll.Id, poll.Round, AnswerTo(poll)),
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

    private static Answer AnswerTo(PollView poll) =>
        poll.Kind switch
        {
            PollKind.Numeric => Answer.Of(Estimate(poll.Sheet)),
            PollKind.WordCloud => Answer.Of([Words[Random.Shared.Next(Words.Length)]]),
            PollKind.OpenText => Answer.Of([Words[Random.Shared.Next(Words.Length)] + "!"]),
            PollKind.Ranking => Answer.Options(ByTaste(poll)),
            PollKind.Multiple => Answer.Options(
                ByTaste(poll)
                    .Take(Random.Shared.Next(1, (poll.Sheet.MostAnswers == 0 ? 2 : poll.Sheet.MostAnswers) + 1))
            ),
            _ => Answer.Option(ByTaste(poll)[0]),
        };

    private static decimal Estimate(PollSheet sheet)
    {
        var (low, high) = (sheet.Low ?? 0, sheet.High ?? (sheet.Low ?? 0) + 100);
        return Math.Round(low + ((high - low) * (decimal)Random.Shared.NextDouble()));
    }

    /// <summary>Options are not equally liked, each question has another favourite, and people differ.</summary>
    private static List<int> ByTaste(PollView poll) =>
        [
            .. Enumerable
                .Range(0, poll.Options.Count)
                .OrderByDescending(i =>
                    Math.Pow(Random.Shared.NextDouble(), 1 / (1.0 + ((poll.Id.GetHashCode() >> (i * 3)) & 7)))
                ),
        ];
}
