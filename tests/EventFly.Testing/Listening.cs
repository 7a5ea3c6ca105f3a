using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>Who hears what in this process.</summary>
public static class Listening
{
    public static ISignals Signals(this TestApp app) => app.Services.GetRequiredService<ISignals>();

    /// <summary>Topics that somebody listens to.</summary>
    public static int Topics(this TestApp app) => ((Signals)app.Signals()).Topics;
}
