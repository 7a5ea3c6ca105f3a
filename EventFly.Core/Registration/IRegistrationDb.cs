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
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

public interface IRegistrationDb
{
    DbSet<TicketType> TicketTypes { get; }

    DbSet<TicketHold> TicketHolds { get; }

    DbSet<Quota> Quotas { get; }

    DbSet<Voucher> Vouchers { get; }

    DbSet<VoucherUse> VoucherUses { get; }

    DbSet<SalesLink> SalesLinks { get; }

    DbSet<SalesTerms> SalesTerms { get; }

    DbSet<FormQuestion> FormQuestions { get; }

    DbSet<FormAnswer> FormAnswers { get; }

    DbSet<Order> Orders { get; }

    DbSet<OrderChange> OrderChanges { get; }

    DbSet<Ticket> Tickets { get; }

    DbSet<Transfer> Transfers { get; }

    DbSet<Scan> Scans { get; }

    DbSet<Occasion> Occasions { get; }

    DbSet<Notice> Notices { get; }

    DbSet<WaitingPlace> WaitingPlaces { get; }

    DbSet<Announcement> Announcements { get; }

    DbSet<AnnouncementCopy> AnnouncementCopies { get; }

    DbSet<Unsubscription> Unsubscriptions { get; }

    DbSet<BadAddress> BadAddresses { get; }

    DbSet<FeedbackForm> FeedbackForms { get; }

    DbSet<GuestFeedback> GuestFeedback { get; }

    DbSet<SessionStars> SessionStars { get; }

    DbSet<FeedbackAnswer> FeedbackAnswers { get; }
}
