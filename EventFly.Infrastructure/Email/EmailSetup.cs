using EventFly.Core.Kernel.Letters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Email;

internal static class EmailSetup
{
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<SmtpSettings>, EmailChecks>();
        services.AddSingleton<IValidateOptions<SiteSettings>, EmailChecks>();
        services.AddSingleton<IValidateOptions<BulkSettings>, EmailChecks>();
        services.AddOptions<BulkSettings>().Bind(configuration.GetSection("Email:Bulk")).ValidateOnStart();
        services.AddOptions<SmtpSettings>().Bind(configuration.GetSection("Email:Smtp")).ValidateOnStart();
        services.AddOptions<SiteSettings>().Bind(configuration.GetSection("Site")).ValidateOnStart();
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<LetterWriter>();
        if (configuration["Email:Smtp:Host"] is { Length: > 0 })
        {
            return services.AddSingleton<IEmails, SmtpEmails>().AddSingleton<IMailLines, SmtpLines>();
        }

        services.AddSingleton<Mailbox>();
        services.AddSingleton<IEmails>(s => s.GetRequiredService<Mailbox>());
        services.AddSingleton<IMailLines>(s => s.GetRequiredService<Mailbox>());
        return services.AddSingleton<IMailbox>(s => s.GetRequiredService<Mailbox>());
    }
}
