using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Organizations;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.UseCases;

public sealed partial class RunnerTests
{
    private static readonly Topic Renamed = new("renamed", Guid.CreateVersion7());

    [Fact]
    public async Task Who_lacks_the_permission_is_refused_and_no_handler_is_made()
    {
        await using var app = await Start();
        var organization = await app.Organization(await app.Person("Olena"));
        var mallory = await app.Person("Mallory");

        var result = await app.UseCases.Run(
            mallory,
            new Probe(Access.With(OrganizationPermissions.Manage, organization.Id))
        );

        result.Fault.ShouldBe(Fault.NotVisible);
        Made(app).ShouldBe(0);
    }

    [Fact]
    public async Task Who_holds_the_permission_is_let_in()
    {
        await using var app = await Start();
        var olena = await app.Person("Olena");
        var organization = await app.Organization(olena);

        await app.Do(new Probe(Access.With(OrganizationPermissions.Manage, organization.Id)), olena);

        Made(app).ShouldBe(1);
    }

    [Fact]
    public async Task A_device_without_an_account_is_asked_to_sign_in()
    {
        await using var app = await Start();
        var phone = new Actor(null, ParticipantId.New(), "phone");

        (await app.UseCases.Run(phone, new Probe(Access.SignedIn))).Fault.ShouldBe(Fault.SignInRequired);
        (
            await app.UseCases.Run(phone, new Probe(Access.With(OrganizationPermissions.Manage, OrganizationId.New())))
        ).Fault.ShouldBe(Fault.SignInRequired);
        (await app.UseCases.Run(phone, new Probe(Access.Anyone))).IsDone.ShouldBeTrue();
        Made(app).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_the_systems_nobody_else_may_run()
    {
        await using var app = await Start();
        var olena = await app.Person("Olena");
        var impostor = new Actor(null, null, "system");

        (await app.UseCases.Run(olena, new Probe(Access.System))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(impostor, new Probe(Access.System))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(Actor.System, new Probe(Access.System))).IsDone.ShouldBeTrue();
        Made(app).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_conflict_is_retried_on_freshly_loaded_state(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var organization = await app.Organization(await app.Person("Olena"));

        var seen = await app.Do(new RenameBehindOurBack(organization.Id, Times: 2));

        seen.ShouldBe(["Tech Circle", "Other 1", "Other 2"]);
        (await app.Read(db => db.Organizations.Select(o => o.Name).SingleAsync())).ShouldBe("Ours");
    }

    [Fact]
    public async Task A_conflict_that_does_not_end_is_told()
    {
        await using var app = await Start();
        var organization = await app.Organization(await app.Person("Olena"));

        var result = await app.UseCases.Run(Actor.System, new RenameBehindOurBack(organization.Id, Times: 99));

        result.Fault.ShouldBe(Fault.Conflict);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_who_take_the_same_address_at_once_both_get_one(DatabaseProvider database)
    {
        await using var app = await Start(database);
        var olena = await app.Person("Olena");

        var made = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Do(new CreateOrganization("Tech Circle"), olena)))
        );

        made.Select(o => o.Slug).Distinct().Count().ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_unique_index_that_keeps_refusing_is_a_conflict_and_not_a_crash(DatabaseProvider database)
    {
        await using var app = await Start(database);
        await app.Organization(await app.Person("Olena"));

        var result = await app.UseCases.Run(Actor.System, new TakeSlug("tech-circle"));

        result.Fault.ShouldBe(Fault.Conflict);
    }

    [Theory]
    [InlineData(Outcome.Done, 1)]
    [InlineData(Outcome.Refused, 0)]
    [InlineData(Outcome.Broken, 0)]
    public async Task Signals_go_out_only_after_success(Outcome outcome, int heard)
    {
        await using var app = await Start();
        var signals = 0;
        var committed = 0;
        using var listening = app
            .Services.GetRequiredService<ISignals>()
            .Listen(
                Renamed,
                () =>
                {
                    signals++;
                    committed = app.Read(db => db.Organizations.CountAsync()).GetAwaiter().GetResult();
                }
            );

        try
        {
            await app.UseCases.Run(Actor.System, new FoundAndSignal(outcome));
        }
        catch (InvalidOperationException) when (outcome is Outcome.Broken) { }

        signals.ShouldBe(heard);
        committed.ShouldBe(heard);
    }

    [Fact]
    public async Task Only_those_who_told_something_wake_the_relay()
    {
        await using var app = await Start();
        var bell = app.Services.GetRequiredService<OutboxBell>();

        await app.Do(new Probe(Access.Anyone));
        (await IsRinging(bell)).ShouldBeFalse();

        await app.Do(new FoundAndSignal(Outcome.Done));
        (await IsRinging(bell)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_retried()
    {
        await using var app = await Start();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            app.UseCases.Run(Actor.System, new TakeSlug("free"), gone.Token)
        );
    }

    [Fact]
    public async Task What_only_reads_and_changes_something_all_the_same_is_a_defect()
    {
        await using var app = await Start();

        var broken = await Should.ThrowAsync<InvalidOperationException>(() => app.Do(new FoundInSecret()));

        broken.Message.ShouldContain(nameof(FoundInSecret));
    }

    [Fact]
    public async Task A_refusal_that_keeps_its_changes_is_committed()
    {
        await using var app = await Start();

        var refused = await app.UseCases.Run(Actor.System, new RefusedButKept());

        refused.Fault!.Code.ShouldBe("test.refused");
        (await app.Read(db => db.Organizations.CountAsync())).ShouldBe(1);
    }

    private static async Task<bool> IsRinging(OutboxBell bell)
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await bell.Wait(Timeout.InfiniteTimeSpan, now.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static int Made(TestApp app) => app.Services.GetRequiredService<Probe.Count>().Handlers;

    private static Task<TestApp> Start(DatabaseProvider database = DatabaseProvider.Sqlite) =>
        TestApp.Start(
            database,
            services =>
            {
                services.AddSingleton<Probe.Count>();
                services.AddSingleton<RenameBehindOurBack.Attempts>();
                services.AddScoped<IHandler<Probe, Done>, Probe.Handler>();
                services.AddScoped<IHandler<TakeSlug, Done>, TakeSlug.Handler>();
                services.AddScoped<IHandler<FoundInSecret, Done>, FoundInSecret.Handler>();
                services.AddScoped<IHandler<RefusedButKept, Done>, RefusedButKept.Handler>();
                services.AddScoped<IHandler<FoundAndSignal, Done>, FoundAndSignal.Handler>();
                services.AddScoped<IHandler<RenameBehindOurBack, IReadOnlyList<string>>, RenameBehindOurBack.Handler>();
            }
        );
}
