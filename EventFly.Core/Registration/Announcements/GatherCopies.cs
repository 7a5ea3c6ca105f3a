using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Feedback;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>
/// Makes the next copies of an announcement whose time has come, and notes how far it came in the same commit: whoever goes on after
/// a power cut makes none twice. Returns whether there may be more.
/// </summary>
public sealed record GatherCopies(AnnouncementId Announcement) : ICommand<bool>
{
    public Access Access => Access.System;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        AddresseeReader addressees,
        FeedbackDesk feedback,
        TimeProvider time
    ) : IHandler<GatherCopies, bool>
    {
        public async Task<Result<bool>> Handle(GatherCopies request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var announcement = await db.Announcements.FirstOrDefaultAsync(
                a => a.Id == request.Announcement,
                cancellation
            );
            if (
                announcement is not { IsGathered: false }
                || await events.Find(announcement.Event, cancellation) is not { } card
                || !IsLeaving(announcement, card, now)
            )
            {
                return false;
            }

            var page = await addressees.Read(card, announcement.Details.To, announcement.GatheredTo, cancellation);
            var people = announcement.Details.AsksForFeedback
                ? await Asked(card, page.People, cancellation)
                : page.People;
            await Copy(announcement.Id, card, people, now, cancellation);
            announcement.Gather(page.Last);
            return !announcement.IsGathered;
        }

        /// <summary>Somebody may have called it back while we were on the way.</summary>
        private static bool IsLeaving(Announcement announcement, EventCard card, DateTimeOffset now) =>
            announcement.State switch
            {
                AnnouncementState.Sending => true,
                AnnouncementState.Scheduled => announcement.DueAt <= now && announcement.Begin(card, now),
                _ => false,
            };

        /// <summary>Each to a page of their own, on which they say how it was.</summary>
        private async Task<IReadOnlyList<Addressee>> Asked(
            EventCard card,
            IReadOnlyList<Addressee> people,
            CancellationToken cancellation
        )
        {
            var once = people.OrderBy(p => !p.IsInside).DistinctBy(p => p.EmailKey).ToList();
            var keys = await feedback.Ask(card.Id, [.. once.Select(p => p.Ticket!.Value)], cancellation);
            return
            [
                .. once.Where(p => keys.ContainsKey(p.EmailKey))
                    .Select(p => p with { Page = $"/feedback/{keys[p.EmailKey]}" }),
            ];
        }

        private async Task Copy(
            AnnouncementId announcement,
            EventCard card,
            IReadOnlyList<Addressee> people,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var once = people.DistinctBy(p => p.EmailKey).ToList();
            var keys = once.ConvertAll(p => p.EmailKey);
            var have = await db
                .AnnouncementCopies.Where(c => c.Announcement == announcement && keys.Contains(c.EmailKey))
                .Select(c => c.EmailKey)
                .ToHashSetAsync(cancellation);
            var leftOut = await db.FindLeftOut(card.Organization, keys, cancellation);
            foreach (var person in once.Where(p => !have.Contains(p.EmailKey)))
            {
                var copy = AnnouncementCopy.For(announcement, person, now);
                db.AnnouncementCopies.Add(leftOut.TryGetValue(person.EmailKey, out var why) ? copy.LeftOut(why) : copy);
            }
        }
    }
}
