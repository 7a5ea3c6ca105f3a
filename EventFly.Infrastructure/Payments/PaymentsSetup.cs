using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Payments.Sandbox;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Payments;

public static class PaymentsSetup
{
    /// <summary>
    /// Who takes money: Stripe where a key is set; in Development without one the sandbox, which this application serves itself;
    /// else nobody, and only what is free can be had.
    /// </summary>
    public static IServiceCollection AddPayments(
        this IServiceCollection services,
        IConfiguration configuration,
        bool isDevelopment
    )
    {
        services.AddSingleton(new UsualFee(configuration.GetSection("PlatformFee").Get<FeeRate>() ?? FeeRate.None));
        var settings = configuration.GetSection("Stripe").Get<StripeSettings>() ?? new();
        if (settings.SecretKey.Length > 0)
        {
            return services.AddStripe(StripeAccess.By(settings));
        }

        return isDevelopment ? services.AddStripe(StripeAccess.ToSandbox(settings)).AddSandbox() : services;
    }

    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<StripeAccess>() is { IsSandbox: true })
        {
            app.MapSandboxApi();
        }
    }

    private static IServiceCollection AddStripe(this IServiceCollection services, StripeAccess access) =>
        services
            .AddSingleton(access)
            .AddSingleton<StripeLine>()
            .AddSingleton<IPaymentProvider, StripeProvider>()
            .AddSingleton<IPayeeProvider, StripePayees>()
            .AddSingleton<IProviderMessages, StripeMessages>();

    private static IServiceCollection AddSandbox(this IServiceCollection services) =>
        services
            .AddSingleton<SandboxBooks>()
            .AddSingleton<SandboxPayees>()
            .AddSingleton<SandboxPayouts>()
            .AddSingleton<SandboxAccounts>()
            .AddSingleton<IPayeeSandbox>(services => services.GetRequiredService<SandboxAccounts>())
            .AddSingleton<SandboxPages>()
            .AddSingleton<SandboxRefunds>()
            .AddSingleton<SandboxDisputes>()
            .AddSingleton<ICardSandbox, CardSandbox>()
            .AddHostedService<SandboxMessenger>();
}
