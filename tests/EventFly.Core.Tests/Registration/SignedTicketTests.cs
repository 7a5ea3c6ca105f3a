using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secret = EventFly.Core.Kernel.Secret;

namespace EventFly.Core.Tests.Registration;

public sealed class SignedTicketTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_signed_ticket_is_admitted_once_by_its_signature_or_by_its_code(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        Task<DeskAnswer> Scan(string typed) => app.Do(new AdmitTicket(card.Id, typed, Secret.NewDigits(9)), olena);

        var first = await Scan(ticket.Token!);
        var again = await Scan(ticket.Token!.ToLowerInvariant());
        var typed = await Scan(ticket.Code);

        first.Verdict.ShouldBe(Verdict.Admitted);
        first.AttendeeName.ShouldBe("Maya Lindqvist");
        again.Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        typed.Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        TicketToken
            .Read(ticket.Token!)!
            .Claims.ShouldBe(new TicketClaims(ticket.Code, card.Id, ticket.Type, card.DoorsOpenAt(), card.EndsAt));
    }

    [Fact]
    public async Task Forged_altered_and_torn_ones_are_refused_and_written_down()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        var token = ticket.Token!;
        var altered = token[..10] + (token[10] == '7' ? '8' : '7') + token[11..];
        string made;
        await using (var elsewhere = await Ticketing.Start())
        {
            // Signed by another installation, whose key has the same number.
            made = (
                await elsewhere
                    .Services.GetRequiredService<ITicketSeals>()
                    .Sign([TicketToken.Read(token)!.Claims], CancellationToken.None)
            )[0];
        }

        foreach (var text in new[] { altered, made, token[..^1], token + "0" })
        {
            (await app.Do(new AdmitTicket(card.Id, text, "desk-1"), olena)).ShouldBe(
                new DeskAnswer(Verdict.Forged, null, "", "")
            );
        }

        (await app.Read(db => db.Scans.CountAsync(s => s.Verdict == Verdict.Forged && s.Ticket == null))).ShouldBe(4);
        (await app.Do(new AdmitTicket(card.Id, token, "desk-1"), olena)).Verdict.ShouldBe(Verdict.Admitted);
    }

    [Fact]
    public async Task A_key_is_renewed_and_what_the_old_one_signed_stays_good()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);
        var seals = app.Services.GetRequiredService<ITicketSeals>();

        (await seals.Renew(CancellationToken.None)).Number.ShouldBe(2);
        var fresh = (await app.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0];

        TicketToken.Read(ticket.Token!)!.Key.ShouldBe(1);
        TicketToken.Read(fresh.Token!)!.Key.ShouldBe(2);
        foreach (var token in new[] { ticket.Token!, fresh.Token! })
        {
            (await seals.IsGenuine(TicketToken.Read(token)!, CancellationToken.None)).ShouldBeTrue();
        }

        (await app.Do(new ListTicketKeys(card.Id), olena)).Select(k => k.Number).ShouldBe([2, 1]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_processes_that_need_the_first_key_at_once_end_with_one(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var claims = new TicketClaims(Secret.NewCode(), new(), new(), TestApp.Now, TestApp.Now);
        var processes = Enumerable
            .Range(0, 4)
            .Select(_ => ActivatorUtilities.CreateInstance(app.Services, Kind(app)))
            .Cast<ITicketSeals>()
            .ToList();

        var signed = await Task.WhenAll(processes.Select(p => p.Sign([claims], CancellationToken.None)));

        var keys = await processes[0].Keys(CancellationToken.None);
        signed
            .Select(s => TicketToken.Read(s[0])!)
            .ShouldAllBe(t => t.IsSignedBy(keys.Single(k => k.Number == t.Key).PublicKey));
        keys.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_the_key_ring_is_lost_a_new_key_signs_and_the_old_signatures_stay_good()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        var stranger = (ITicketSeals)
            ActivatorUtilities.CreateInstance(app.Services, Kind(app), new EphemeralDataProtectionProvider());

        var signed = await stranger.Sign([TicketToken.Read(ticket.Token!)!.Claims], CancellationToken.None);

        TicketToken.Read(signed[0])!.Key.ShouldBe(2);
        (await stranger.IsGenuine(TicketToken.Read(ticket.Token!)!, CancellationToken.None)).ShouldBeTrue();
        (await app.Read(db => db.TicketSigningKeys.Select(k => k.ProtectedPart).ToListAsync())).ShouldAllBe(p =>
            p.StartsWith("CfDJ8")
        );
    }

    private static Type Kind(TestApp app) => app.Services.GetRequiredService<ITicketSeals>().GetType();
}
