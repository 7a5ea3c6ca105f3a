using EventFly.Core.Analytics.Visits;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Analytics;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Engagement;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Events;
using EventFly.Infrastructure.Identity;
using EventFly.Infrastructure.Images;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Markdown;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Payments;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Registration;
using EventFly.Infrastructure.Registration.Announcing;
using EventFly.Infrastructure.Scheduling;
using EventFly.Infrastructure.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Infrastructure;

public static class InfrastructureSetup
{
    /// <summary>Everything below the screens. The caller decides whether this process also works: see <see cref="AddWorker"/>.</summary>
    public static IServiceCollection AddEventFly(
        this IServiceCollection services,
        IConfiguration configuration,
        DatabaseSettings database
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReservedSlugs, NoReservedSlugs>();
        services.AddDatabase(database);
        services.AddUseCases(configuration);
        services.AddSingleton<ISignals, Signals>();
        services.AddSingleton<SharedReads>().AddSingleton<ISharedReads>(s => s.GetRequiredService<SharedReads>());
        services.AddSingleton<IMarkdown, SanitizedMarkdown>();
        services.AddSingleton<IQrCodes, QrCodes>();
        services.AddSingleton<ITicketSeals, TicketSeals>();
        services.AddSingleton<ITicketPapers, TicketPapers>();
        services.AddSingleton<IInvoicePapers, InvoicePapers>();
        services.AddSingleton<ISpreadsheets, Spreadsheets.Spreadsheets>();
        services.AddSingleton<IImages, ImageStore>();
        services.TryAddSingleton(new UsualFee(FeeRate.None));
        services.AddSingleton<OrderWriter>().AddSingleton<IOrderTaker>(s => s.GetRequiredService<OrderWriter>());
        services.AddHostedService(s => s.GetRequiredService<OrderWriter>());
        services.AddSingleton<LinkVisitCounter>();
        services.AddSingleton<ILinkVisits>(s => s.GetRequiredService<LinkVisitCounter>());
        services.AddHostedService(s => s.GetRequiredService<LinkVisitCounter>());
        services.AddSingleton<VisitCounter>().AddSingleton<IVisits>(s => s.GetRequiredService<VisitCounter>());
        services.AddHostedService(s => s.GetRequiredService<VisitCounter>());
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<MailBreaker>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<OutboxRelay>();
        services.AddAnnouncing();
        services.AddScoped<OutboxAdmin>();
        services.AddScoped<OutboxSweep>();
        services.AddEvents(database.Provider);
        services.AddDemo();
        services.AddIdentityContext(configuration);
        services.AddSingleton(SealPatience.With(database.Provider));
        services.AddEngagement();
        services.AddEmail(configuration);
        return services;
    }

    /// <summary>The role <c>worker</c>: follow-ups and jobs run in this process.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services) =>
        services
            .AddHostedService(s => s.GetRequiredService<OutboxRelay>())
            .AddHostedService(s => s.GetRequiredService<AnnouncementSender>())
            .AddScheduling()
            .AddRehearsals();
}
