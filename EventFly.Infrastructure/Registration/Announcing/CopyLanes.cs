using System.Collections.Concurrent;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Registration.Announcing;

/// <summary>
/// Hands copies of an announcement to the mail server over a few lines at once. Each copy is noted as leaving in a commit before a word
/// of it is said, and as accepted after the server's word, in the commit in which that lane notes its next one: a process that dies
/// leaves at most one copy a lane of which nobody knows.
/// </summary>
internal sealed class CopyLanes(
    IUseCases useCases,
    IMailLines lines,
    DomainPace pace,
    IOptions<BulkSettings> settings,
    TimeProvider time
) : IAsyncDisposable
{
    private const int MostDelays = 12;

    /// <summary>Less than <see cref="SettleCopies.LongestHandover"/>, after which others take it for lost.</summary>
    private static readonly TimeSpan LongestHandover = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(6);

    /// <summary>Kept from round to round while there is something to send.</summary>
    private readonly ConcurrentBag<IMailLine> _open = [];

    /// <summary>One round: the next copies that may leave now. Returns how many left or were refused.</summary>
    public async Task<int> Send(AnnouncementId announcement, CancellationToken stopping)
    {
        var written = await useCases.Run(Actor.System, new WriteCopies(announcement, pace.Sated()), stopping);
        var copies = new ConcurrentQueue<WrittenCopy>(written.Value);
        if (copies.IsEmpty)
        {
            await HangUp();
            return 0;
        }

        var lanes = Enumerable
            .Range(0, Math.Min(settings.Value.Connections, copies.Count))
            .Select(_ => Task.Run(() => Walk(copies, stopping), CancellationToken.None));
        return (await Task.WhenAll(lanes)).Sum();
    }

    public async ValueTask DisposeAsync() => await HangUp();

    private async Task HangUp()
    {
        while (_open.TryTake(out var line))
        {
            await line.DisposeAsync();
        }
    }

    private async Task<int> Walk(ConcurrentQueue<WrittenCopy> copies, CancellationToken stopping)
    {
        var line = _open.TryTake(out var kept) ? kept : lines.Open();
        CopyMove? outcome = null;
        var left = 0;
        try
        {
            while (!stopping.IsCancellationRequested && Next(copies) is { } copy)
            {
                if (!await Begin(copy, outcome))
                {
                    outcome = null;
                    continue;
                }

                outcome = Lost(copy);
                outcome = Outcome(copy, await Hand(line, copy));
                left++;
            }

            return left;
        }
        catch (MailAwayException) when (outcome is not null)
        {
            // Nothing was said of it: it waits as before.
            outcome = outcome with
            {
                To = CopyState.Waiting,
            };
            throw;
        }
        finally
        {
            _open.Add(line);
            if (outcome is not null)
            {
                await Move([outcome]);
            }
        }
    }

    /// <summary>The next whose domain takes one more; the others stay for a later round.</summary>
    private WrittenCopy? Next(ConcurrentQueue<WrittenCopy> copies)
    {
        while (copies.TryDequeue(out var copy))
        {
            if (pace.Take(copy.Domain))
            {
                return copy;
            }
        }

        return null;
    }

    /// <summary>Notes what became of the last one, and that this one is leaving.</summary>
    /// <returns>False when it is not here any more: somebody else was faster, or the announcement was called back.</returns>
    private async Task<bool> Begin(WrittenCopy copy, CopyMove? last)
    {
        var begin = new CopyMove(copy.Id, CopyState.Waiting, CopyState.Leaving);
        var moved = await Move(last is null ? [begin] : [last, begin]);
        return moved[^1];
    }

    private static async Task<HandoverAnswer> Hand(IMailLine line, WrittenCopy copy)
    {
        using var patience = new CancellationTokenSource(LongestHandover, TimeProvider.System);
        return await line.Hand(copy.Letter, patience.Token);
    }

    /// <summary>Until more is known.</summary>
    private static CopyMove Lost(WrittenCopy copy) => new(copy.Id, CopyState.Leaving, CopyState.Unclear);

    private CopyMove Outcome(WrittenCopy copy, HandoverAnswer answer)
    {
        var to = answer.Handover switch
        {
            Handover.Accepted => CopyState.Accepted,
            Handover.Unclear => CopyState.Unclear,
            Handover.Later when copy.Delays < MostDelays => CopyState.Waiting,
            _ => CopyState.Refused,
        };
        return new CopyMove(copy.Id, CopyState.Leaving, to, answer.Reason)
        {
            IsBadAddress = answer.Handover is Handover.NoSuchAddress,
            NotBefore = to is CopyState.Waiting ? time.GetUtcNow() + Delay(copy.Delays) : null,
        };
    }

    private static TimeSpan Delay(int delays) =>
        TimeSpan.FromTicks(Math.Min(FirstDelay.Ticks << Math.Min(delays, MostDelays), LongestDelay.Ticks));

    private async Task<IReadOnlyList<bool>> Move(IReadOnlyList<CopyMove> moves)
    {
        var moved = await useCases.Run(Actor.System, new MoveCopies(moves), CancellationToken.None);
        return moved.IsDone
            ? moved.Value
            : throw new InvalidOperationException($"Copies could not be moved: {moved.Fault.Code}");
    }
}
