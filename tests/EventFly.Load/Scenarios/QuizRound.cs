using System.Text;
using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>A quiz's lobby, and its questions from the host's "next" to the leaderboard; what is measured adds up.</summary>
internal sealed class QuizRound(
    Stage stage,
    Hall hall,
    Organizer organizer,
    Eavesdropper listening,
    CancellationToken cancellation
)
{
    private readonly List<Acknowledgement> _told = [];
    private readonly List<double> _announced = [];
    private readonly List<double> _asked = [];
    private readonly List<double> _solved = [];
    private readonly List<double> _ranked = [];
    private int _forgotten;
    private int _number;
    private int _questions;
    private int _missed;
    private Spent _all;

    public IReadOnlyList<Acknowledgement> Told => _told;

    /// <summary>The quiz is announced; the first question comes when everybody has found in.</summary>
    public async Task Announce(QuizHost host)
    {
        await Sees(_announced, s => Signs.IsInLobby(s, host.Title), () => host.Start(cancellation));
        await Hall.Settle(cancellation);
    }

    public async Task Play(QuizHost host, QuizQuestion question, bool isLast)
    {
        var start = Now;
        await Sees(_asked, s => Signs.IsPlaying(s, question.Text), () => host.Ask(cancellation));
        // What programs see, and what a phone gets that comes in now, must not say more than the phones that are here.
        listening.Hear(Encoding.UTF8.GetBytes(await organizer.Snapshot(stage.Code, cancellation)));
        await hall.Phones[_number % hall.Phones.Count].Reopen(cancellation);
        if (!question.IsTyped)
        {
            _told.AddRange(await hall.Vote(question.Text, spread: 0, cancellation));
        }

        await host.Close(cancellation);
        listening.Hear(Encoding.UTF8.GetBytes(await organizer.Snapshot(stage.Code, cancellation)));
        await Hall.Settle(cancellation);
        listening.Show(_number);
        await Sees(_solved, s => Signs.IsSolved(s, question.Text), () => host.Solve(cancellation));
        if (isLast)
        {
            await host.Climb(cancellation);
            await Hall.Settle(cancellation);
        }

        await Sees(_ranked, s => Signs.IsRanked(s, isLast), () => host.Rank(cancellation));
        _all += Now - start;
        _number++;
        _questions++;
    }

    /// <summary>What was measured so far was for warming up. What people were told still has to be true.</summary>
    public void Forget()
    {
        _forgotten = _told.Count;
        _announced.Clear();
        _asked.Clear();
        _solved.Clear();
        _ranked.Clear();
        (_questions, _missed, _all) = (0, 0, default);
    }

    public void AddTo(Report report)
    {
        report.Time("lobby", _announced);
        report.Time("question", _asked);
        report.Time("ack", _told.Skip(_forgotten).Select(t => t.Milliseconds));
        report.Time("reveal", _solved);
        report.Time("standings", _ranked);
        report.Number("questions", _questions);
        report.Number("missed", _missed);
        report.Number("cpu_s_per_question", (_all.Server + _all.Database) / _questions);
    }

    private Spent Now => stage.Gauge?.Now() ?? default;

    private async Task Sees(List<double> times, Func<Protocol.Screen, bool> sign, Func<Task> cause)
    {
        var seen = await hall.Sees(sign, cause, cancellation);
        times.AddRange(seen.Milliseconds);
        _missed += seen.Missed;
    }
}
