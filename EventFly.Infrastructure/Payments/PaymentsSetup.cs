using EventFly.Core.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services.AddSingleton<IPaymentProvider, FreeProvider>();
}
