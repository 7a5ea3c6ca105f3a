using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Registration.Announcing;
using EventFly.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Testing;

/// <summary>Letters that leave for a mail server on loopback.</summary>
public static class OutgoingMail
{
    /// <summary>What <see cref="TestApp.Start"/> takes to send letters there instead of keeping them.</summary>
    public static void Use(this MailSink sink, IServiceCollection services, int perDomainPerMinute)
    {
        services.Configure<BulkSettings>(bulk => bulk.PerDomainPerMinute = perDomainPerMinute);
        services.Configure<SmtpSettings>(smtp =>
            (smtp.Host, smtp.Port, smtp.Security) = ("127.0.0.1", sink.Port, "None")
        );
        services.AddSingleton<SmtpLines>();
        services.Replace(ServiceDescriptor.Singleton<IEmails, SmtpEmails>());
        services.Replace(ServiceDescriptor.Singleton<IMailLines>(s => s.GetRequiredService<SmtpLines>()));
    }

    /// <summary>Sends what of the announcements is due now, one round of each. Returns how many letters left.</summary>
    public static Task<int> SendAnnouncements(this TestApp app) =>
        app.Services.GetRequiredService<AnnouncementSender>().SendDue(CancellationToken.None);
}
