using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Shell.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Circuits;

/// <summary>
/// A circuit, and the state that it leaves, are their owner's only, whoever else has the secret. Each refusal stands beside
/// the same theft on a site whose guard takes everybody for one person: there it must succeed.
/// </summary>
public sealed class AdoptionTests
{
    private static readonly OwnerOf Everybody = _ => default;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_circuit_is_not_handed_to_somebody_else_who_has_its_secret(bool isGuarded, bool hasCookie)
    {
        await using var site = await Open(isGuarded);
        var @event = await site.Event();
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, Path(@event));
        await phone.Drop();
        // What now happens in the hall waits in Alice's circuit for whoever connects to it.
        await site.OpenPoll(@event);

        using var bob = await Bob(site, @event, hasCookie);
        await using var thief = await RawCircuit.Connect(bob);
        (await thief.Ask("ConnectCircuit", phone.Secret)).ShouldBe(!isGuarded);

        if (!isGuarded)
        {
            await thief.Until(() => thief.HasSeen(Hosting.Draft().Question));
            return;
        }

        await using var back = await RawCircuit.Connect(alice, phone);
        (await back.Ask("ConnectCircuit", phone.Secret)).ShouldBe(true);
        await back.Until(() => back.HasSeen(Hosting.Draft().Question));
        thief.Batches.ShouldBe(0);
        thief.HasSeen(Hosting.Draft().Question).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_circuit_in_use_is_not_taken_from_under_its_owner(bool isGuarded)
    {
        await using var site = await Open(isGuarded);
        var @event = await site.Event();
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, Path(@event));
        using var bob = await Bob(site, @event, hasCookie: true);
        await using var thief = await RawCircuit.Connect(bob);

        (await thief.Ask("ConnectCircuit", phone.Secret)).ShouldBe(!isGuarded);

        await site.OpenPoll(@event);
        var (sees, doesNot) = isGuarded ? (phone, thief) : (thief, phone);
        await sees.Until(() => sees.HasSeen(Hosting.Draft().Question));
        doesNot.HasSeen(Hosting.Draft().Question).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_signs_in_meanwhile_is_somebody_else_for_the_circuit()
    {
        await using var site = await OpenSite.Open();
        var @event = await site.Event();
        using var device = site.Visitor();
        await using var phone = await RawCircuit.Start(device, Path(@event));
        await phone.Drop();
        await Site.SignIn(device.Http, OpenSite.Owner, People.Password);

        await using var back = await RawCircuit.Connect(device);

        (await back.Ask("ConnectCircuit", phone.Secret)).ShouldBe(false);
        await using var anew = await RawCircuit.Start(device, Path(@event));
        await anew.Drop();
        (await back.Ask("ConnectCircuit", anew.Secret)).ShouldBe(true);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task State_that_was_kept_for_one_person_starts_no_circuit_for_another(
        bool isGuarded,
        bool hasOwnSecret
    )
    {
        await using var site = await Open(isGuarded);
        var @event = await site.Event();
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, Path(@event));
        (await phone.Ask("PauseCircuit")).ShouldBe(true);
        await phone.Until(() => phone.Kept is not null);
        await phone.Drop();

        using var bob = await Bob(site, @event, hasCookie: true);
        await using var own = await RawCircuit.Start(bob, Path(@event));
        await own.Drop();
        await using var thief = await RawCircuit.Connect(bob);
        var secret = await thief.Resume(hasOwnSecret ? own : phone, phone.Kept);

        (secret is not null).ShouldBe(hasOwnSecret);
        if (!isGuarded)
        {
            await thief.Until(() => thief.Batches > 0);
            return;
        }

        await using var back = await RawCircuit.Connect(alice);
        (await back.Resume(phone, phone.Kept)).ShouldNotBeNull();
        await back.Until(() => back.Batches > 0);
        thief.Batches.ShouldBe(0);
        if (hasOwnSecret)
        {
            await thief.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }
    }

    private static Task<OpenSite> Open(bool isGuarded) =>
        OpenSite.Open(services =>
        {
            if (!isGuarded)
            {
                services.AddSingleton(Everybody);
            }
        });

    private static string Path(EventCard @event) => $"/join/{@event.Code}";

    private static async Task<Visitor> Bob(OpenSite site, EventCard @event, bool hasCookie)
    {
        var bob = site.Visitor();
        if (hasCookie)
        {
            await bob.Http.GetStringAsync(Path(@event));
        }

        return bob;
    }
}
