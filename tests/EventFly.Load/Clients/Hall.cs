using System.Collections.Concurrent;
using System.Diagnostics;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <param name="Milliseconds">On each phone that showed it.</param>
/// <param name="Missed">Phones that never did.</param>
internal sealed record Seen(IReadOnlyList<double> Milliseconds, int Missed);

/// <param name="Phone">Who was told that a vote counts.</param>
/// <param name="Option">Number of the option.</param>
internal sealed record Acknowledgement(Phone Phone, string Question, int Option, double Milliseconds);

/// <summary>Everybody who takes part.</summary>
internal sealed class Hall : IAsyncDisposable
{
    /// <summary>Doors: how many come in at the same moment at most, lest the client's own queue be measured.</summary>
    private const int Doors = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly SocketsHttpHandler _connections = Browser.NewConnections();
    private readonly int _seed;

    /// <param name="server">Where it is.</param>
    /// <param name="participants">How many phones.</param>
    /// <param name="seed">Decides who does what when.</param>
    /// <param name="overheard">Gets what any phone gets; called from many threads.</param>
    public Hall(Uri server, int participants, int seed, Overheard? overheard = null)
    {
        _seed = seed;
        Phones =
        [
            .. Enumerable.Range(0, participants).Select(number => new Phone(server, _connections, number, overheard)),
        ];
    }

    public IReadOnlyList<Phone> Phones { get; }

    public int Broken => Phones.Count(p => p.IsBroken);

    public long Batches => Phones.Sum(p => (long)p.Batches);

    /// <summary>Everybody comes in, each at a moment of their own.</summary>
    public async Task<IReadOnlyList<double>> Join(string code, double spread, CancellationToken cancellation)
    {
        using var doors = new SemaphoreSlim(Doors);
        return await Each(
            spread,
            (phone, _) => Through(doors, () => phone.Join(code, cancellation), cancellation),
            cancellation
        );
    }

    /// <summary>Those whose circuit is gone open the page again.</summary>
    public async Task ReopenBroken(CancellationToken cancellation)
    {
        using var doors = new SemaphoreSlim(Doors);
        await Task.WhenAll(
            Phones
                .Where(p => p.IsBroken)
                .Select(phone =>
                    Through(
                        doors,
                        async () =>
                        {
                            await phone.Reopen(cancellation);
                            return true;
                        },
                        cancellation
                    )
                )
        );
    }

    /// <summary>Runs <paramref name="cause"/> and measures, on each phone, how long it takes to show.</summary>
    public Task<Seen> Sees(Func<Screen, bool> sign, Func<Task> cause, CancellationToken cancellation = default) =>
        Sees(Phones, (_, screen) => sign(screen), cause, cancellation);

    /// <inheritdoc cref="Sees(Func{Screen, bool}, Func{Task}, CancellationToken)"/>
    public static async Task<Seen> Sees(
        IReadOnlyList<Phone> phones,
        Func<Phone, Screen, bool> sign,
        Func<Task> cause,
        CancellationToken cancellation
    )
    {
        var awaited = phones.Select(phone => phone.Awaits(screen => sign(phone, screen))).ToList();
        var started = Stopwatch.GetTimestamp();
        await cause();
        await Task.WhenAny(Task.WhenAll(awaited), Task.Delay(Patience, cancellation));
        var seen = awaited.Where(a => a.IsCompletedSuccessfully).Select(a => a.Result).ToList();
        return new(
            [.. seen.Select(at => Stopwatch.GetElapsedTime(started, at).TotalMilliseconds)],
            phones.Count - seen.Count
        );
    }

    /// <summary>Everybody votes once. Who is missing from the answer was not told that the vote counts.</summary>
    public async Task<IReadOnlyList<Acknowledgement>> Vote(
        string question,
        double spread,
        CancellationToken cancellation
    )
    {
        var told = new ConcurrentBag<Acknowledgement>();
        await Each(
            spread,
            async (phone, random) =>
            {
                if (await phone.Vote(question, random, Patience, cancellation) is { } vote)
                {
                    told.Add(new(phone, question, vote.Option, vote.Milliseconds));
                }

                return true;
            },
            cancellation
        );
        return [.. told];
    }

    /// <summary>Waits until no screen has moved for a moment.</summary>
    public async Task Calm(CancellationToken cancellation)
    {
        var before = -1L;
        while (Batches is var now && now != before)
        {
            before = now;
            await Task.Delay(Quiet, cancellation);
        }
    }

    /// <summary>Waits until what was already under way has come.</summary>
    public static Task Settle(CancellationToken cancellation) => Task.Delay(Quiet, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Phones.Select(p => p.DisposeAsync().AsTask()));
        _connections.Dispose();
    }

    private static async Task<T> Through<T>(SemaphoreSlim doors, Func<Task<T>> act, CancellationToken cancellation)
    {
        await doors.WaitAsync(cancellation);
        try
        {
            return await act();
        }
        finally
        {
            doors.Release();
        }
    }

    /// <summary>Everybody acts once, at a moment of their own that the seed decides.</summary>
    private Task<T[]> Each<T>(double spread, Func<Phone, Random, Task<T>> act, CancellationToken cancellation) =>
        Task.WhenAll(
            Phones.Select(async phone =>
            {
                var random = new Random(_seed + phone.Number);
                await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * spread), cancellation);
                return await act(phone, random);
            })
        );
}
