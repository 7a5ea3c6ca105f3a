using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using EventFly.Web.Tests.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Api.Live;

public sealed class LiveHubDoorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_that_is_banned_is_put_out_and_does_not_come_in_again()
    {
        await using var site = await OpenSite.Open();
        var party = await site.Event();
        using var visitor = site.Visitor();
        await visitor.Http.GetStringAsync($"/join/{party.Code}", Token);
        var device = DeviceOf(site, visitor);
        await site.Do(new TakeNickname(party.Id, "Mallory"), new Actor(null, device, ""));
        await using var program = await Connect(visitor);
        var isOut = new TaskCompletionSource();
        program.Closed += _ =>
        {
            isOut.SetResult();
            return Task.CompletedTask;
        };
        await program.InvokeAsync("Watch", party.Code, Token);

        await site.Do(new BanParticipant(party.Id, device));

        await isOut.Task.WaitAsync(Patience, Token);
        await using var again = await Connect(visitor);
        var refused = await Should.ThrowAsync<HubException>(() => again.InvokeAsync("Watch", party.Code, Token));
        refused.Message.ShouldContain("engagement.banned");
    }

    private static ParticipantId DeviceOf(OpenSite site, Visitor visitor)
    {
        var cookie = visitor.Cookies.GetCookies(visitor.Site)["ef-participant"]!.Value;
        var protector = site
            .Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("EventFly.Participant.v1");
        return new(Guid.Parse(protector.Unprotect(Uri.UnescapeDataString(cookie))));
    }

    private static async Task<HubConnection> Connect(Visitor visitor)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(visitor.Site, "/hubs/live"),
                o =>
                {
                    o.Cookies = visitor.Cookies;
                    o.SkipNegotiation = true;
                    o.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
                }
            )
            .Build();
        await hub.StartAsync(Token);
        return hub;
    }
}
