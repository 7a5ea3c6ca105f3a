using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>One question from "open" to its result, as often as it is asked; what it measures adds up.</summary>
internal sealed class PollRound(Stage stage, Hall hall, Organizer organizer, CancellationToken cancellation)
{
    /// <summary>Opened, tapped, counted, closed, revealed.</summary>
    public const int PushesPerQuestion = 5;

    private readonly List<Acknowledgement> _told = [];
    private readonly List<double> _asked = [];
    private readonly List<double> _revealed = [];
    private int _questions;
    private int _missed;
    private int _forgotten;
    private Spent _all;
    private Spent _pushing;
    private long _pushes;
    private long _batches;

    /// <summary>Whatever anybody was ever told, forgotten questions included.</summary>
    public IReadOnlyList<Acknowledgement> Told => _told;

    public async Task Ask(Question question, double spread)
    {
        await organizer.Choose(question, cancellation);
        await hall.Calm(cancellation);
        var (start, batches) = (Now, hall.Batches);
        var asked = await Push(() =>
            hall.Sees(s => Signs.IsAsking(s, question.Text), () => organizer.Click("poll-open", cancellation))
        );
        _told.AddRange(await hall.Vote(question.Text, spread, cancellation));
        await hall.Calm(cancellation);
        var revealed = await Push(async () =>
        {
            await organizer.Click("poll-close", cancellation);
            await organizer.Offers("poll-reveal", cancellation);
            await hall.Calm(cancellation);
            return await hall.Sees(
                s => Signs.IsRevealed(s, question.Text),
                () => organizer.Click("poll-reveal", cancellation)
            );
        });
        _all += Now - start;
        _batches += hall.Batches - batches;
        _asked.AddRange(asked.Milliseconds);
        _revealed.AddRange(revealed.Milliseconds);
        _missed += asked.Missed + revealed.Missed;
        _questions++;
    }

    /// <summary>What was measured so far was for warming up. What people were told still has to be true.</summary>
    public void Forget()
    {
        _forgotten = _told.Count;
        _asked.Clear();
        _revealed.Clear();
        (_questions, _missed, _pushes, _batches) = (0, 0, 0, 0);
        (_all, _pushing) = (default, default);
    }

    /// <param name="report">Gets what was measured since the last <see cref="Forget"/>.</param>
    /// <param name="before">Before the names of the measures, when they are told twice.</param>
    public void AddTo(Report report, string before = "")
    {
        report.Time($"{before}question", _asked);
        report.Time($"{before}ack", _told.Skip(_forgotten).Select(t => t.Milliseconds));
        report.Time($"{before}reveal", _revealed);
        report.Number($"{before}missed", _missed);
        if (stage.Gauge is null)
        {
            return;
        }

        report.Number($"{before}cpu_s_per_question", (_all.Server + _all.Database) / _questions);
        report.Number($"{before}server_cpu_s_per_question", _all.Server / _questions);
        report.Number($"{before}database_cpu_s_per_question", _all.Database / _questions);
        report.Number($"{before}client_cpu_s_per_question", _all.Client / _questions);
        report.Number($"{before}us_per_push", _pushing.Server * 1e6 / _pushes);
        report.Number($"{before}us_per_push_client", _pushing.Client * 1e6 / _pushes);
        report.Number($"{before}pushes_per_participant", (double)_batches / _questions / hall.Phones.Count);
    }

    private Spent Now => stage.Gauge?.Now() ?? default;

    /// <summary>Only the host acts meanwhile, so that what is spent is spent on showing it to everybody.</summary>
    private async Task<Seen> Push(Func<Task<Seen>> show)
    {
        var (spent, batches) = (Now, hall.Batches);
        var seen = await show();
        await hall.Calm(cancellation);
        _pushing += Now - spent;
        _pushes += hall.Batches - batches;
        return seen;
    }
}
