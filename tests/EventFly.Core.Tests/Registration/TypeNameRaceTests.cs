using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class TypeNameRaceTests
{
    private const int AtOnce = 12;
    private const string Name = "Early bird";

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_many_who_add_the_same_type_at_once_one_does(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var (card, _) = await app.SmallEvent(olena, quota: 5);

        await OneDoes(app, olena, card);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Also_where_it_is_the_first_type_of_its_event(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var circle = await app.Organization(olena);
        var card = await app.Do(
            new CreateEvent(circle.Id, Planning.Details(), new Admission(AdmissionKind.None)),
            olena
        );
        await app.DeliverOutbox();

        await OneDoes(app, olena, card);
    }

    private static async Task OneDoes(TestApp app, Actor olena, EventCard card)
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(_ =>
                    Task.Run(() =>
                        app.UseCases.Run(olena, new AddTicketType(card.Id, new TicketTypeDetails(Name, 0, 5)))
                    )
                )
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => a.Fault == RegistrationFaults.TypeNameTaken);
        (await app.Read(db => db.TicketTypes.CountAsync(t => t.Name == Name))).ShouldBe(1);
    }

    /// <summary>The control: the same crowd against "look, then insert", which the guard replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_guard_the_same_crowd_adds_it_twice(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (card, _) = await app.SmallEvent(await app.Person("Olena"), quota: 5);

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => LookThenInsert(app, card.Id))));

        (await app.Read(db => db.TicketTypes.CountAsync(t => t.Name == Name))).ShouldBeGreaterThan(1);
    }

    private static async Task LookThenInsert(TestApp app, EventId subject)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var type = TicketType.Offer(subject, "EUR", new TicketTypeDetails(Name, 0, 5)).Value;
        if (await db.TicketTypes.AnyAsync(t => t.Event == subject && t.Name == Name))
        {
            return;
        }

        await Task.Delay(50);
        db.TicketTypes.Add(type);
        await db.SaveChangesAsync();
    }
}
