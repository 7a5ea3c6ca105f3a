using System.Globalization;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// Brings the turnout of an event's rounds to what the live room says. Rounds that it has no more are taken back, not removed:
/// what was told of them before and comes late must find that.
/// </summary>
internal sealed class TurnoutMeasure(IAnalyticsDb db, IPollRounds rounds, TimeProvider time) : ICollaborator
{
    public async Task<IReadOnlyList<string>> Measure(EventId subject, bool isCheck, CancellationToken cancellation)
    {
        var there = (await rounds.Of(subject, cancellation)).ToDictionary(r => (r.Poll, r.Round));
        var known = await db
            .PollTurnouts.AsNoTracking()
            .Where(t => t.Event == subject)
            .ToDictionaryAsync(t => (t.Poll, t.Round), cancellation);
        List<string> found = [];
        foreach (var key in there.Keys.Union(known.Keys))
        {
            var (row, round) = (known.GetValueOrDefault(key), there.GetValueOrDefault(key));
            var was = row is { } r ? StateOf(r) : default;
            // One that was closed and is open again was closed all the same, with the votes of then.
            var now = round switch
            {
                null => default,
                { ClosedAt: null } => was with { Happened = true },
                _ => (Happened: true, Closed: true, round.Votes),
            };
            if (was == now)
            {
                continue;
            }

            found.Add(
                string.Create(CultureInfo.InvariantCulture, $"round {key.Round} of {key.Poll}: {was} instead of {now}")
            );
            if (!isCheck)
            {
                Write(subject, row, round);
            }
        }

        return found;
    }

    private static (bool Happened, bool Closed, int Votes) StateOf(PollTurnout row) =>
        PollTurnoutRules.WasClosed(row) ? (true, true, row.Votes) : (PollTurnoutRules.Happened(row), false, 0);

    private void Write(EventId subject, PollTurnout? row, PollRoundRecord? round)
    {
        // A round that is there happened after whatever was taken back of it.
        var turnout = new PollTurnout
        {
            Poll = row?.Poll ?? round!.Poll,
            Round = row?.Round ?? round!.Round,
            Event = subject,
            OpenedAt = Later(row?.OpenedAt, round?.OpenedAt),
            ClosedAt = Later(row?.ClosedAt, round?.ClosedAt),
            Votes = round is { ClosedAt: not null } ? round.Votes : row?.Votes ?? 0,
            TakenBackAt = round is null ? time.GetUtcNow() : null,
        };
        if (row is null)
        {
            db.PollTurnouts.Add(turnout);
        }
        else
        {
            db.PollTurnouts.Update(turnout);
        }
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a > b || b is null ? a : b;
}

internal static class PollTurnoutRules
{
    public static readonly Func<PollTurnout, bool> Happened = PollTurnout.Happened.Compile();

    public static readonly Func<PollTurnout, bool> WasClosed = PollTurnout.WasClosed.Compile();
}
