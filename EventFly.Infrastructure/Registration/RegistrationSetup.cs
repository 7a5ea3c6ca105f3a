using EventFly.Core.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Registration;

internal static class RegistrationSetup
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) =>
        services.AddSingleton<IQrCodes, QrCodes>();
}
