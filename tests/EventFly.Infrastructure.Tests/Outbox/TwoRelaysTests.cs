using System.Data.Common;
using System.Text.RegularExpressions;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Infrastructure.Tests.Outbox;

/// <summary>Several processes run a relay on one database: a message is one relay's at a time.</summary>
public sealed partial class TwoRelaysTests
{
    private const int Seed = 20260912;
    private const int Told = 120;

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Each_message_is_taken_by_one_of_them(DatabaseProvider database)
    {
        using var moment = new SameMoment(Seed);

        var (taken, journal) = await Race(database, moment);

        taken.ShouldBe(Told);
        journal.Count.ShouldBe(Told);
        journal.Distinct().Count().ShouldBe(Told);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_condition_in_the_claim_both_take_the_same_messages(DatabaseProvider database)
    {
        using var mutant = new SameMoment(Seed) { WithoutCondition = true };

        var (taken, _) = await Race(database, mutant);

        mutant.Mutated.ShouldBeGreaterThan(0);
        taken.ShouldBeGreaterThan(Told);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_a_dead_relay_held_is_taken_over_when_its_claim_ends(DatabaseProvider database)
    {
        await using var app = await Mailroom.Start(database, typeof(Writes));
        await app.Tell();
        await app.Read(db =>
            db.Outbox.ExecuteUpdateAsync(s =>
                s.SetProperty(m => m.ClaimedBy, Guid.CreateVersion7())
                    .SetProperty(m => m.ClaimedUntil, TestApp.Now.AddMinutes(1))
            )
        );

        (await app.DeliverOutbox()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        (await app.DeliverOutbox()).ShouldBe(1);

        app.Journal().Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_relay_that_takes_long_keeps_what_it_claimed()
    {
        await using var app = await Mailroom.Start(
            DatabaseProvider.Sqlite,
            services => services.AddSingleton<Dawdles.Other>(),
            typeof(Dawdles)
        );
        var other = app.Services.GetRequiredService<Dawdles.Other>();
        other.Relay = app.AnotherRelay();
        other.Clock = app.Clock;
        for (var i = 0; i < 5; i++)
        {
            await app.Tell();
        }

        (await app.DeliverOutbox()).ShouldBe(5);

        other.Taken.ShouldBe(0);
    }

    [Fact]
    public async Task A_relay_that_is_stopped_gives_back_what_it_has_not_delivered()
    {
        using var stop = new CancellationTokenSource();
        await using var app = await Mailroom.Start(
            DatabaseProvider.Sqlite,
            services => services.AddSingleton(stop),
            typeof(StopsTheRelay)
        );
        await app.Tell();
        await app.Tell();

        await Should.ThrowAsync<OperationCanceledException>(() => app.AnotherRelay().DeliverDue(stop.Token));

        (await app.Messages()).ShouldAllBe(m => m.ClaimedBy == null && m.DeliveredAt == null && m.Attempts == 0);
    }

    private static async Task<(int Taken, IReadOnlyList<string> Journal)> Race(
        DatabaseProvider database,
        SameMoment interceptor
    )
    {
        await using var app = await Mailroom.Start(
            database,
            services =>
            {
                services.Intercept(interceptor);
            },
            typeof(Writes)
        );
        for (var i = 0; i < Told; i++)
        {
            await app.Tell();
        }

        var token = TestContext.Current.CancellationToken;
        interceptor.Begin();
        var relays = await Task.WhenAll(
            Task.Run(() => app.AnotherRelay().DeliverDue(token), token),
            Task.Run(() => app.AnotherRelay().DeliverDue(token), token)
        );
        return (relays.Sum(), app.Journal().Lines);
    }

    /// <summary>Each message takes ten seconds, in which another relay looks for work.</summary>
    internal sealed class Dawdles(Dawdles.Other other) : IFollowUp<OrganizationCreated>
    {
        public async Task Follow(OrganizationCreated happened, CancellationToken cancellation)
        {
            other.Clock!.Advance(TimeSpan.FromSeconds(10));
            other.Taken += await other.Relay!.DeliverDue(cancellation);
        }

        internal sealed class Other
        {
            public OutboxRelay? Relay { get; set; }

            public FakeTimeProvider? Clock { get; set; }

            public int Taken { get; set; }
        }
    }

    internal sealed class StopsTheRelay(CancellationTokenSource stop) : IFollowUp<OrganizationCreated>
    {
        public async Task Follow(OrganizationCreated happened, CancellationToken cancellation)
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Lets both relays read the same candidates before either may claim them, and lets the slower one claim when the
    /// faster one has its batch; later claims are shaken by a seeded delay. As a mutant it also takes the claim's condition out of the statement.
    /// </summary>
    private sealed partial class SameMoment(int seed) : DbCommandInterceptor, IDisposable
    {
        private readonly Barrier _barrier = new(2);
        private readonly Random _random = new(seed);
        private int _claims;
        private volatile bool _racing;
        private volatile bool _fasterHasItsBatch;

        public bool WithoutCondition { get; init; }

        public int Mutated { get; private set; }

        public void Begin() => _racing = true;

        public void Dispose() => _barrier.Dispose();

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (_racing && Condition().IsMatch(command.CommandText))
            {
                Shake();
                Mutate(command);
            }

            return ValueTask.FromResult(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            _fasterHasItsBatch |= ReadBack().IsMatch(command.CommandText);
            return ValueTask.FromResult(result);
        }

        private void Shake()
        {
            var claim = Interlocked.Increment(ref _claims);
            if (claim <= 2)
            {
                _barrier.SignalAndWait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
                (claim == 1 || SpinWait.SpinUntil(() => _fasterHasItsBatch, TimeSpan.FromSeconds(20))).ShouldBeTrue();
                return;
            }

            int milliseconds;
            lock (_random)
            {
                milliseconds = _random.Next(5);
            }

            Thread.Sleep(milliseconds);
        }

        private void Mutate(DbCommand command)
        {
            if (WithoutCondition)
            {
                command.CommandText = Condition().Replace(command.CommandText, "");
                Mutated++;
            }
        }

        [GeneratedRegex("""AND \("?\w+"?\."?claimed_until"? IS NULL OR "?\w+"?\."?claimed_until"? < @\w+\)""")]
        private static partial Regex Condition();

        [GeneratedRegex("""claimed_by"? = @""")]
        private static partial Regex ReadBack();
    }
}
