using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class AdmissionRaceTests(ITestOutputHelper output)
{
    private const int Desks = 24;

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task However_many_desks_scan_one_ticket_exactly_one_lets_it_in(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Desks)
                .Select(i => Task.Run(() => app.Do(new AdmitTicket(card.Id, ticket.Code, $"desk-{i}"), olena)))
        );

        answers.Count(a => a.Verdict is Verdict.Admitted).ShouldBe(1);
        answers.Count(a => a.Verdict is Verdict.AlreadyAdmitted).ShouldBe(Desks - 1);
        (await app.Read(db => db.Scans.CountAsync())).ShouldBe(Desks);
        (await app.Read(db => db.Outbox.CountAsync(m => m.Name == "registration.attendee-admitted.v1"))).ShouldBe(1);
    }

    /// <summary>The control: the same desks with "look, then write", which the conditional update replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_guard_several_desks_let_the_same_ticket_in(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (_, ticket) = await app.Ticket(card);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var pauses = Enumerable.Range(0, Desks).Select(_ => random.Next(10, 60)).ToList();

        var admitted = await Task.WhenAll(pauses.Select(pause => Task.Run(() => LookThenWrite(app, ticket.Id, pause))));

        admitted.Count(a => a).ShouldBeGreaterThan(1);
    }

    private static async Task<bool> LookThenWrite(TestApp app, TicketId ticket, int pause)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        if (await db.Tickets.AnyAsync(t => t.Id == ticket && t.AdmittedAt != null))
        {
            return false;
        }

        await Task.Delay(pause);
        await db
            .Tickets.Where(t => t.Id == ticket)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.AdmittedAt, TestApp.Now));
        return true;
    }
}
