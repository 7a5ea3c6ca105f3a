using EventFly.Core.Registration;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Notices;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Core.Registration.WaitingList;
using EventFly.Infrastructure.Registration;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IRegistrationDb
{
    public DbSet<TicketType> TicketTypes => Set<TicketType>();

    public DbSet<TicketHold> TicketHolds => Set<TicketHold>();

    public DbSet<Quota> Quotas => Set<Quota>();

    public DbSet<Voucher> Vouchers => Set<Voucher>();

    public DbSet<VoucherUse> VoucherUses => Set<VoucherUse>();

    public DbSet<SalesLink> SalesLinks => Set<SalesLink>();

    public DbSet<SalesTerms> SalesTerms => Set<SalesTerms>();

    public DbSet<FormQuestion> FormQuestions => Set<FormQuestion>();

    public DbSet<FormAnswer> FormAnswers => Set<FormAnswer>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<OrderChange> OrderChanges => Set<OrderChange>();

    public DbSet<Transfer> Transfers => Set<Transfer>();

    public DbSet<Scan> Scans => Set<Scan>();

    public DbSet<Occasion> Occasions => Set<Occasion>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<WaitingPlace> WaitingPlaces => Set<WaitingPlace>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementCopy> AnnouncementCopies => Set<AnnouncementCopy>();

    public DbSet<Unsubscription> Unsubscriptions => Set<Unsubscription>();

    public DbSet<BadAddress> BadAddresses => Set<BadAddress>();

    public DbSet<FeedbackForm> FeedbackForms => Set<FeedbackForm>();

    public DbSet<GuestFeedback> GuestFeedback => Set<GuestFeedback>();

    public DbSet<SessionStars> SessionStars => Set<SessionStars>();

    public DbSet<FeedbackAnswer> FeedbackAnswers => Set<FeedbackAnswer>();

    public DbSet<TicketSigningKey> TicketSigningKeys => Set<TicketSigningKey>();
}
