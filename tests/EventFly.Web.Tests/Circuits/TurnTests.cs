using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Circuits;

/// <summary>A browser is quicker than the thread that has just sent it a render: what it tapped before is still heard.</summary>
public sealed class TurnTests
{
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tap_on_what_a_render_replaces_is_heard_though_the_render_is_acknowledged_at_once(bool isGuarded)
    {
        var renders = new HeldRenders();
        var acknowledged = new SemaphoreSlim(0);
        await using var site = await OpenSite.Open(services =>
        {
            renders.Decorate(services);
            services.Configure<HubOptions>(o => o.AddFilter(new AfterAcknowledging(acknowledged)));
            if (!isGuarded)
            {
                services.Remove(services.Single(s => s.ImplementationType == typeof(CircuitTurn)));
            }
        });
        var @event = await site.Event();
        await site.OpenPoll(@event);
        using var device = site.Visitor();
        await using var phone = await RawCircuit.Start(device, $"/join/{@event.Code}");
        var (first, second) = (phone.Handlers("poll-vote")[0], phone.Handlers("poll-vote")[1]);
        while (acknowledged.Wait(Stall))
        {
            // The page is there; from here on nothing is acknowledged that is not meant.
        }

        renders.HoldNext(batch =>
        {
            phone.Click(second).GetAwaiter().GetResult();
            phone.Tell("OnRenderCompleted", batch, null).GetAwaiter().GetResult();
            acknowledged.Wait(Stall);
        });
        await phone.Click(first);

        await phone.Until(() => phone.Clicks is { Taken: var taken, Refused: var refused } && taken + refused == 2);
        phone.Clicks.Refused.ShouldBe(isGuarded ? 0 : 1);
    }

    /// <summary>Says when a render's acknowledgement is through.</summary>
    private sealed class AfterAcknowledging(SemaphoreSlim acknowledged) : IHubFilter
    {
        public async ValueTask<object?> InvokeMethodAsync(
            HubInvocationContext invocationContext,
            Func<HubInvocationContext, ValueTask<object?>> next
        )
        {
            var answer = await next(invocationContext);
            if (invocationContext.HubMethodName == "OnRenderCompleted")
            {
                acknowledged.Release();
            }

            return answer;
        }
    }

    /// <summary>Stops the thread that renders when it has written a render and not yet gone on.</summary>
    private sealed class HeldRenders
    {
        private readonly ConcurrentQueue<Action<long>> _meanwhile = new();

        public void HoldNext(Action<long> meanwhile) => _meanwhile.Enqueue(meanwhile);

        public void Decorate(IServiceCollection services)
        {
            var pack = services.Single(s =>
                s.ServiceType == typeof(IHubProtocol) && s.ImplementationType?.Name == "BlazorPackHubProtocol"
            );
            services.Remove(pack);
            services.AddSingleton<IHubProtocol>(s => new Protocol(
                (IHubProtocol)ActivatorUtilities.CreateInstance(s, pack.ImplementationType!),
                this
            ));
        }

        private sealed class Protocol(IHubProtocol blazors, HeldRenders renders) : IHubProtocol
        {
            public string Name => blazors.Name;

            public int Version => blazors.Version;

            public TransferFormat TransferFormat => blazors.TransferFormat;

            public bool IsVersionSupported(int version) => blazors.IsVersionSupported(version);

            public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => blazors.GetMessageBytes(message);

            public bool TryParseMessage(
                ref ReadOnlySequence<byte> input,
                IInvocationBinder binder,
                [NotNullWhen(true)] out HubMessage? message
            ) => blazors.TryParseMessage(ref input, binder, out message);

            public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
            {
                blazors.WriteMessage(message, output);
                if (
                    message is InvocationMessage { Target: "JS.RenderBatch", Arguments: [long batch, ..] }
                    && renders._meanwhile.TryDequeue(out var meanwhile)
                )
                {
                    meanwhile(batch);
                }
            }
        }
    }
}
