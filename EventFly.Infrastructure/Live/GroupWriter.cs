using System.Diagnostics;
using System.Threading.Channels;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Live;

/// <summary>
/// Commits what many circuits hand in as groups: while one commit is on its way to the disk, the next items gather. Each
/// is answered only after the commit that holds it. The first after a quiet moment is committed at once; while items
/// trickle, a commit waits a moment for company, for its price is nearly the same for one and for fifty. Its memory is
/// bounded: a hall that is faster than the disk for long is refused, not queued.
/// </summary>
/// <param name="busy">The answer when too many wait already, and when the server stops before the commit.</param>
/// <param name="notSaved">The answer when the commit failed.</param>
/// <param name="logger">Hears of failed commits.</param>
internal abstract partial class GroupWriter<TItem, TReceipt>(Fault busy, Fault notSaved, ILogger logger)
    : BackgroundService
{
    private const int MostPerCommit = 512;
    private const int MostWaiting = 16_384;

    /// <summary>From the beginning of one commit to that of the next at least; short beside what a person notices.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(35);

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );

    private long _begun;

    /// <summary>What shares this is committed together, in one transaction.</summary>
    protected abstract object GroupOf(TItem item);

    /// <summary>
    /// Commits one group and answers each of its items, in order. A commit that was begun is finished, also while stopping.
    /// </summary>
    protected abstract Task<IReadOnlyList<Result<TReceipt>>> Commit(IReadOnlyList<TItem> group);

    protected async Task<Result<TReceipt>> Submit(TItem item, CancellationToken cancellation)
    {
        var waiting = new Waiting(item, isFence: false);
        return _queue.Writer.TryWrite(waiting) ? await waiting.Answer.Task.WaitAsync(cancellation) : busy;
    }

    /// <summary>Waits until everything that was handed in before is committed or refused.</summary>
    protected async Task Settle(CancellationToken cancellation)
    {
        var fence = new Waiting(default!, isFence: true);
        while (!_queue.Writer.TryWrite(fence))
        {
            if (!await _queue.Writer.WaitToWriteAsync(cancellation))
            {
                // Stopped: nothing is on its way any more.
                return;
            }
        }

        await fence.Answer.Task.WaitAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(MostPerCommit);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                await WaitForCompany(stoppingToken);
                batch.Clear();
                while (batch.Count < MostPerCommit && _queue.Reader.TryRead(out var waiting))
                {
                    batch.Add(waiting);
                }

                foreach (var group in batch.Where(w => !w.IsFence).GroupBy(w => GroupOf(w.Item)))
                {
                    await CommitAndAnswer([.. group]);
                }

                Release(batch);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever still waits is told that it does not count; the phone asks again after the restart. Nobody comes after.
            _queue.Writer.TryComplete();
            while (_queue.Reader.TryRead(out var waiting))
            {
                waiting.Answer.TrySetResult(busy);
            }
        }
    }

    /// <summary>By the machine's clock, whatever clock the application has been given: it is about the disk.</summary>
    private async Task WaitForCompany(CancellationToken stopping)
    {
        var since = Stopwatch.GetElapsedTime(_begun);
        if (since < Gather)
        {
            await Task.Delay(Gather - since, TimeProvider.System, stopping);
        }

        _begun = Stopwatch.GetTimestamp();
    }

    private async Task CommitAndAnswer(Waiting[] group)
    {
        try
        {
            var answers = await Commit([.. group.Select(w => w.Item)]);
            for (var i = 0; i < group.Length; i++)
            {
                group[i].Answer.TrySetResult(answers[i]);
            }
        }
        catch (Exception e) when (group.Length > 1 && !Outages.IsOutage(e))
        {
            // Something in one of them: by halves, until it is refused alone and the others count.
            GroupFailed(group.Length, GetType().Name, e);
            foreach (var half in group.Chunk((group.Length + 1) / 2))
            {
                await CommitAndAnswer(half);
            }
        }
        catch (Exception e)
        {
            // Nobody is told that something counts which does not.
            CommitFailed(group.Length, GetType().Name, e);
            Array.ForEach(group, waiting => waiting.Answer.TrySetResult(notSaved));
        }
    }

    private void Release(List<Waiting> batch)
    {
        foreach (var fence in batch.Where(w => w.IsFence))
        {
            fence.Answer.TrySetResult(busy);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Count} items could not be committed together by {Writer}; they are tried by halves"
    )]
    private partial void GroupFailed(int count, string writer, Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} items could not be committed by {Writer}")]
    private partial void CommitFailed(int count, string writer, Exception e);

    private sealed class Waiting(TItem item, bool isFence)
    {
        public TItem Item => item;

        public bool IsFence => isFence;

        public TaskCompletionSource<Result<TReceipt>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
