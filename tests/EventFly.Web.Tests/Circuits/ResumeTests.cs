using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Circuits;

/// <summary>
/// A circuit that is gone comes back from what was kept of it: the room. What the phone did there it asks the server, as
/// the device that its cookie proves.
/// </summary>
public sealed class ResumeTests
{
    private static readonly (string, string) Forgetful = ("Circuits:DisconnectedCircuitRetentionPeriod", "00:00:01");

    [Fact]
    public async Task A_phone_that_was_away_too_long_resumes_with_its_vote_and_what_has_happened_since()
    {
        await using var site = await OpenSite.Open(null, Forgetful);
        var @event = await site.Event();
        var poll = await site.OpenPoll(@event);
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, $"/join/{@event.Code}");
        await Vote(phone, "2");
        await phone.Drop();
        await site.ClosePoll(@event, poll);

        await using var back = await Gone(alice, phone);
        (await back.Resume(phone)).ShouldNotBeNull().ShouldNotBe(phone.Secret);

        await back.Until(() => back.Batches > 0);
        back.See(s => s.Find("poll-result").Select(r => r.Attributes["data-count"])).ShouldBe(["0", "1", "0"]);
        back.HasSeen("your vote").ShouldBeTrue();
        back.HasSeen("Voting is closed").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_kept_starts_one_circuit_and_no_second()
    {
        await using var site = await OpenSite.Open(null, Forgetful);
        var @event = await site.Event();
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, $"/join/{@event.Code}");
        await phone.Drop();
        await using var back = await Gone(alice, phone);
        (await back.Resume(phone)).ShouldNotBeNull();

        await using var again = await RawCircuit.Connect(alice);

        (await again.Resume(phone)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_kept_names_the_room_and_its_owner_and_nothing_that_they_did()
    {
        await using var site = await OpenSite.Open();
        var @event = await site.Event();
        await site.OpenPoll(@event);
        using var alice = site.Visitor();
        await using var phone = await RawCircuit.Start(alice, $"/join/{@event.Code}");
        await Vote(phone, "2");

        (await phone.Ask("PauseCircuit")).ShouldBe(true);
        await phone.Until(() => phone.Kept is not null);

        var (components, state) = phone.Kept!.Value;
        Room(site, components).ShouldBe([@event.Id.Value.ToString(), @event.Title]);
        var kept = State(site, state);
        kept.Count.ShouldBe(3, "one of ours, and two of the framework's: its own services, and the form token");
        kept["eventfly:owner"].ShouldContain("Participant");
        string.Concat(kept.Values).ShouldNotContain("Krak");
        string.Concat(kept.Values).ShouldNotContain("Vote", Case.Insensitive);
    }

    /// <summary>A connection of theirs after their circuit has been given up.</summary>
    private static async Task<RawCircuit> Gone(Visitor alice, RawCircuit phone)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        var back = await RawCircuit.Connect(alice);
        (await back.Ask("ConnectCircuit", phone.Secret)).ShouldBe(false);
        return back;
    }

    private static async Task Vote(RawCircuit phone, string option)
    {
        await phone.Click(phone.See(s => s.Find("poll-vote").Single(b => b.Option == option).Handlers["onclick"]));
        await phone.Until(() => phone.See(s => s.Find("poll-result").Any()));
    }

    /// <summary>What the phone's component is given, as its encrypted descriptor has it.</summary>
    private static IEnumerable<string?> Room(OpenSite site, string components)
    {
        var marker = JsonDocument.Parse(components).RootElement.GetProperty("1");
        var descriptor = Protector(site, "Microsoft.AspNetCore.Components.ComponentDescriptorSerializer,V1")
            .ToTimeLimitedDataProtector()
            .Unprotect(marker.GetProperty("Descriptor").GetString()!);
        var values = JsonDocument.Parse(descriptor).RootElement.GetProperty("parameterValues");
        return values.EnumerateArray().Select(v => v.GetString());
    }

    private static Dictionary<string, string> State(OpenSite site, string state)
    {
        var bytes = Protector(site, "Microsoft.AspNetCore.Components.Server.State")
            .Unprotect(Convert.FromBase64String(state));
        return JsonSerializer
            .Deserialize<Dictionary<string, byte[]>>(bytes)!
            .ToDictionary(s => s.Key, s => Encoding.UTF8.GetString(s.Value));
    }

    private static IDataProtector Protector(OpenSite site, string purpose) =>
        site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);
}
