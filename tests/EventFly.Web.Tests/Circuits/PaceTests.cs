using System.Diagnostics;
using EventFly.Testing;
using EventFly.Web.Shell.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Web.Tests.Circuits;

/// <summary>What one circuit may send: enough for any person, too little to be a flood.</summary>
public sealed class PaceTests
{
    private static readonly CircuitLimits Short = CircuitLimits.Default with { Grace = TimeSpan.FromSeconds(1) };

    private static readonly CircuitLimits None = new(
        new(1_000_000, 1_000_000),
        new(1_000_000, 1_000_000),
        TimeSpan.FromHours(1)
    );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flood_of_events_is_cut_and_its_circuit_is_gone(bool isLimited)
    {
        await using var site = await Open(isLimited ? Short : None);
        var @event = await site.Event();
        using var device = site.Visitor();
        await using var flooder = await RawCircuit.Start(device, $"/join/{@event.Code}");

        var since = Stopwatch.StartNew();
        var most = TimeSpan.FromSeconds(isLimited ? 60 : 4);
        while (!flooder.Ended.IsCompleted && since.Elapsed < most)
        {
            await flooder.Click(1);
        }

        flooder.Ended.IsCompleted.ShouldBe(isLimited);
        await flooder.Drop();
        await using var back = await RawCircuit.Connect(device, flooder);
        (await back.Ask("ConnectCircuit", flooder.Secret)).ShouldBe(!isLimited);
    }

    [Fact]
    public async Task A_flood_of_acknowledgements_is_cut_as_well()
    {
        await using var site = await Open(Short);
        var @event = await site.Event();
        using var device = site.Visitor();
        await using var flooder = await RawCircuit.Start(device, $"/join/{@event.Code}");

        var since = Stopwatch.StartNew();
        while (!flooder.Ended.IsCompleted && since.Elapsed < TimeSpan.FromSeconds(60))
        {
            await flooder.Tell("EndInvokeJSFromDotNet", 1_000_000L, true, "[1000000,true,null]");
        }

        flooder.Ended.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_taps_as_fast_as_they_can_and_everybody_beside_a_flood_notice_nothing()
    {
        await using var site = await Open(Short with { Grace = TimeSpan.FromMinutes(1) });
        var @event = await site.Event();
        await site.OpenPoll(@event);
        using var bot = site.Visitor();
        await using var flooder = await RawCircuit.Start(bot, $"/join/{@event.Code}");
        var flood = Flood(flooder);
        using var device = site.Visitor();
        await using var tapper = await RawCircuit.Start(device, $"/join/{@event.Code}");
        var handler = tapper.Handlers("poll-vote")[0];

        // Twelve taps a second for five seconds, and then a vote beside the flood.
        for (var i = 0; i < 60; i++)
        {
            await tapper.Click(handler);
            await Task.Delay(80, TestContext.Current.CancellationToken);
        }

        tapper.Ended.IsCompleted.ShouldBeFalse();
        using var late = site.Visitor();
        await using var voter = await RawCircuit.Start(late, $"/join/{@event.Code}");
        await voter.Click(voter.Handlers("poll-vote")[1]);
        await voter.Until(() => voter.See(s => s.Find("poll-result").Any()));
        flooder.Ended.IsCompleted.ShouldBeFalse("a flood that goes on is the point here");
        await flooder.Drop();
        await flood;
    }

    [Fact]
    public async Task A_phone_that_acknowledges_nothing_is_sent_no_more_than_a_few_frames_and_others_go_on()
    {
        await using var site = await OpenSite.Open();
        var @event = await site.Event();
        await site.OpenPoll(@event);
        using var first = site.Visitor();
        using var second = site.Visitor();
        await using var deaf = await RawCircuit.Start(first, $"/stage/{@event.Code}", isDeaf: true);
        await using var well = await RawCircuit.Start(second, $"/stage/{@event.Code}");

        for (var i = 0; i < 30; i++)
        {
            var seen = well.Batches;
            await site.Do(new EventFly.Core.Engagement.Live.Halls.SendReaction(@event.Id, 0), Hosting.Phone());
            await well.Until(() => well.Batches > seen);
        }

        deaf.Batches.ShouldBeLessThan(12);
        well.Batches.ShouldBeGreaterThan(25);
    }

    private static async Task Flood(RawCircuit flooder)
    {
        while (!flooder.Ended.IsCompleted)
        {
            await flooder.Click(1);
        }
    }

    private static Task<OpenSite> Open(CircuitLimits limits) =>
        OpenSite.Open(services => services.Replace(ServiceDescriptor.Singleton(limits)));
}
