using System.Collections.Concurrent;
using System.Diagnostics;
using EventFly.Load.Clients;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Goes on asking and voting at a steady rate until it is stopped, and picks up where it was when it is started again: a
/// hall votes on a question, then on the next.
/// </summary>
internal sealed class Voting(Hall hall, Organizer organizer, int rate, Random random)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<Acknowledgement> _told = new();
    private readonly List<Question> _questions = [];
    private readonly Queue<Phone> _due = [];

    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>What phones were told so far.</summary>
    public IReadOnlyList<Acknowledgement> Told => [.. _told];

    public int Acknowledged => _told.Count;

    /// <exception cref="TimeoutException">It does not get there.</exception>
    public async Task Reaches(int acknowledged, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        while (Acknowledged < acknowledged)
        {
            if (waiting.Elapsed > Patience)
            {
                throw new TimeoutException("Nobody gets through with a vote.");
            }

            await Task.Delay(10, cancellation);
        }
    }

    /// <returns>When everything that was begun has ended, one way or another.</returns>
    public async Task Run(CancellationToken stop)
    {
        var begun = new List<Task>();
        try
        {
            var started = Stopwatch.GetTimestamp();
            for (var sent = 0L; ; sent++)
            {
                var due = TimeSpan.FromSeconds(sent / (double)rate) - Stopwatch.GetElapsedTime(started);
                if (due > TimeSpan.Zero)
                {
                    await Task.Delay(due, stop);
                }

                if (_due.Count == 0)
                {
                    await Task.WhenAll(begun);
                    begun.Clear();
                    await AskNext(stop);
                    (started, sent) = (Stopwatch.GetTimestamp(), 0);
                }

                begun.Add(Vote(_due.Dequeue(), _questions[^1], new Random(random.Next()), stop));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            // The server is gone, or we were stopped: the question is still open when it comes back.
        }

        await Task.WhenAll(begun);
    }

    /// <summary>Everybody who has not voted on the last question does.</summary>
    public async Task Finish(CancellationToken cancellation)
    {
        if (_questions.Count > 0)
        {
            await Task.WhenAll(
                hall.Phones.Select(phone => Vote(phone, _questions[^1], new Random(random.Next()), cancellation))
            );
        }
    }

    private async Task AskNext(CancellationToken stop)
    {
        if (_questions.Count > 0)
        {
            // A server that died between a question and its opening has nothing to close.
            await organizer.TryTo("close", _questions[^1], stop);
        }

        var next = await organizer.Prepare($"Load question {_questions.Count + 1}?", whileOpen: false, stop);
        _questions.Add(next);
        await hall.Sees(s => Signs.IsAsking(s, next.Text), () => organizer.Do(next, "open", stop), stop);
        var phones = hall.Phones.ToArray();
        random.Shuffle(phones);
        foreach (var phone in phones)
        {
            _due.Enqueue(phone);
        }
    }

    private async Task Vote(Phone phone, Question question, Random dice, CancellationToken stop)
    {
        if (await phone.Vote(question.Text, dice, Patience, stop) is { } vote)
        {
            _told.Enqueue(new(phone, question.Text, vote.Option, vote.Milliseconds));
        }
    }
}
