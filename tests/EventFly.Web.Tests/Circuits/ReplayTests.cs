using System.Globalization;
using System.Net.Http.Json;
using EventFly.Core.Engagement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Circuits;

/// <summary>However often and by whatever way a device votes, it votes once.</summary>
public sealed class ReplayTests
{
    private const int Clicks = 50;

    [Fact]
    public async Task Fifty_raw_clicks_in_each_of_two_tabs_and_the_api_beside_them_are_one_vote()
    {
        await using var site = await OpenSite.Open();
        var @event = await site.Event();
        var poll = await site.OpenPoll(@event);
        using var device = site.Visitor();
        await using var first = await RawCircuit.Start(device, $"/join/{@event.Code}");
        await using var second = await RawCircuit.Start(device, $"/join/{@event.Code}");

        await Task.WhenAll(Burst(first, 0), Burst(second, 1), Api(device, @event.Code, poll));
        await first.Until(() => Counts(first) is [_, _, _]);
        await second.Until(() => Counts(second) is [_, _, _]);
        // The buttons are gone from the screen; their handlers' ids are known all the same.
        await Task.WhenAll(Burst(first, 2), Burst(second, 2), Api(device, @event.Code, poll));

        await first.Until(() => Counts(first).Sum() == 1);
        (await site.Read(db => db.Ballots.CountAsync())).ShouldBe(1);
        await using var later = await RawCircuit.Start(device, $"/join/{@event.Code}");
        Counts(later).Sum().ShouldBe(1);
    }

    [Fact]
    public async Task As_many_devices_as_clicks_are_as_many_votes()
    {
        await using var site = await OpenSite.Open();
        var @event = await site.Event();
        var poll = await site.OpenPoll(@event);

        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(async _ =>
                {
                    using var device = site.Visitor();
                    await device.Http.GetStringAsync($"/join/{@event.Code}");
                    await Api(device, @event.Code, poll);
                })
        );

        (await site.Read(db => db.Ballots.CountAsync())).ShouldBe(10);
    }

    /// <summary>Clicks on one option, by the id that its handler had when the phone first showed it.</summary>
    private static async Task Burst(RawCircuit phone, int option)
    {
        var handler = phone.Handlers("poll-vote")[option];
        for (var i = 0; i < Clicks; i++)
        {
            await phone.Click(handler);
        }
    }

    private static async Task Api(Visitor device, string code, PollId poll)
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => new
                {
                    poll = poll.Value,
                    round = 1,
                    option = 1 + i % 3,
                })
                .Select(vote => device.Http.PostAsJsonAsync($"/api/v1/halls/{code}/votes", vote))
        );
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
    }

    private static List<int> Counts(RawCircuit phone) =>
        phone.See(s =>
            s.Find("poll-result")
                .Select(r => int.Parse(r.Attributes["data-count"]!, CultureInfo.InvariantCulture))
                .ToList()
        );
}
