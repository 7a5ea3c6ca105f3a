using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>A copy that waits to be handed over.</summary>
/// <param name="Domain">See <see cref="AnnouncementCopy.Domain"/>.</param>
/// <param name="Delays">See <see cref="AnnouncementCopy.Delays"/>.</param>
public sealed record WrittenCopy(AnnouncementCopyId Id, string Domain, int Delays, Email Letter);

/// <summary>
/// Writes the next copies of an announcement that may leave now, in the order in which they were made; at most 200. They stay where
/// they are until somebody moves them.
/// </summary>
/// <param name="WithoutDomains">Domains that have had enough for the moment.</param>
public sealed record WriteCopies(AnnouncementId Announcement, IReadOnlyCollection<string> WithoutDomains)
    : IUseCase<IReadOnlyList<WrittenCopy>>
{
    public const int Most = 200;

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, IEventSheets sheets, AnnouncementPress press, TimeProvider time)
        : IHandler<WriteCopies, IReadOnlyList<WrittenCopy>>
    {
        public async Task<Result<IReadOnlyList<WrittenCopy>>> Handle(
            WriteCopies request,
            CancellationToken cancellation
        )
        {
            var announcement = await db
                .Announcements.AsNoTracking()
                .FirstOrDefaultAsync(a => a.Id == request.Announcement, cancellation);
            if (
                announcement is not { State: AnnouncementState.Sending }
                || await sheets.Find(announcement.Event, cancellation) is not { } sheet
            )
            {
                return Array.Empty<WrittenCopy>();
            }

            var now = time.GetUtcNow();
            var copies = await db
                .AnnouncementCopies.AsNoTracking()
                .Where(c => c.Announcement == request.Announcement)
                .Where(c => c.State == CopyState.Waiting && c.NotBefore <= now)
                .Where(c => !request.WithoutDomains.Contains(c.Domain))
                .OrderBy(c => c.Id)
                .Take(Most)
                .ToListAsync(cancellation);
            return copies.ConvertAll(c => new WrittenCopy(
                c.Id,
                c.Domain,
                c.Delays,
                Write(announcement.Details, sheet, c)
            ));
        }

        private Email Write(AnnouncementDetails details, EventSheet sheet, AnnouncementCopy copy) =>
            press.Write(
                sheet,
                details,
                details.To.Group,
                new Reader(copy.Name, copy.Email, copy.Language, copy.Page)
            ) with
            {
                Id = $"{copy.Id.Value:N}",
                Stop = new(LetterWords.T["No more such letters"], $"/unsubscribe/{copy.Key}"),
            };
    }
}
