using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Told to stop (SIGTERM), the process first says that it is not ready and goes on serving for a moment, so that a balancer
/// sends people elsewhere; only then does it close its circuits. Ctrl+C, or being told twice, stops at once.
/// </summary>
/// <remarks>It is the host's lifetime, because live connections are closed as soon as the host begins to stop.</remarks>
internal sealed class Draining(DrainTime drain, IHostApplicationLifetime host, TimeProvider time)
    : IHostLifetime,
        IHealthCheck,
        IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _told;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => OnSignal(s, drain.Time)));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, s => OnSignal(s, TimeSpan.Zero)));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, s => OnSignal(s, TimeSpan.Zero)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(
            _told > 0 || host.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy("This process is stopping.")
                : HealthCheckResult.Healthy()
        );

    public void Dispose() => _signals.ForEach(s => s.Dispose());

    internal async Task Stop(TimeSpan after)
    {
        if (Interlocked.Increment(ref _told) == 1 && after > TimeSpan.Zero)
        {
            await Task.Delay(after, time);
        }

        host.StopApplication();
    }

    private void OnSignal(PosixSignalContext signal, TimeSpan after)
    {
        signal.Cancel = true;
        _ = Stop(after);
    }
}

/// <summary>How long a process that is told to stop goes on serving: <c>Shutdown__DrainSeconds</c>.</summary>
internal sealed record DrainTime(TimeSpan Time)
{
    public const int DefaultSeconds = 5;

    private const int MostSeconds = 120;

    /// <exception cref="ValidationException">It is no whole number of seconds from 0 to 120.</exception>
    public static DrainTime From(IConfiguration configuration, bool isDevelopment)
    {
        var text = configuration["Shutdown:DrainSeconds"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(TimeSpan.FromSeconds(isDevelopment ? 0 : DefaultSeconds));
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= MostSeconds
            ? new(TimeSpan.FromSeconds(seconds))
            : throw new ValidationException(
                $"Shutdown__DrainSeconds is '{text}'; it must be a number from 0 to {MostSeconds}."
            );
    }
}

internal static class DrainingSetup
{
    public static IServiceCollection AddDraining(this IServiceCollection services, DrainTime drain)
    {
        services.AddSingleton(drain);
        services.AddSingleton<Draining>();
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime>(s => s.GetRequiredService<Draining>()));
        return services;
    }
}
