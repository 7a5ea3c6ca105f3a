using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Has an announcement sent to whoever asks, as its guests will get it.</summary>
public sealed record TryAnnouncement(EventId Event, AnnouncementId Announcement) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Letters($"announcement {Announcement}");

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(AnnouncementDesk desk, Actor actor) : IHandler<TryAnnouncement, Done>
    {
        public async Task<Result<Done>> Handle(TryAnnouncement request, CancellationToken cancellation) =>
            actor.Account is { } me
                ? await desk.With<Done>(
                    request.Event,
                    request.Announcement,
                    (found, _, now) =>
                    {
                        found.Try(me, now);
                        return Result.Done;
                    },
                    cancellation
                )
                : Fault.SignInRequired;
    }
}

/// <summary>The letter to whoever tries an announcement, once in each of its languages.</summary>
internal sealed class SendTriedAnnouncement(
    IRegistrationDb db,
    IEventSheets sheets,
    IAccountLookup accounts,
    AnnouncementPress press,
    IEmails emails
) : IFollowUp<AnnouncementTried>, IReachOutside
{
    public async Task Follow(AnnouncementTried happened, CancellationToken cancellation)
    {
        if (
            await db.Announcements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == happened.Announcement, cancellation)
                is not { } announcement
            || await sheets.Find(happened.Event, cancellation) is not { } sheet
            || await accounts.Find(happened.By, cancellation) is not { } me
        )
        {
            return;
        }

        foreach (var text in announcement.Details.Texts)
        {
            var letter = press.Write(
                sheet,
                announcement.Details,
                announcement.Details.To.Group,
                new Reader(me.Name, me.Email, text.Language, "")
            );
            await emails.Send(letter with { Subject = LetterWords.T["Test: {0}", letter.Subject] }, cancellation);
        }
    }
}
