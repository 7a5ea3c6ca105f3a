using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <param name="Reason">In the words of the mail server; empty where nothing went wrong.</param>
/// <param name="NotBefore">For one that waits on: until when at least.</param>
/// <param name="IsBadAddress">Of one that is refused: because there is nobody.</param>
public sealed record CopyMove(
    AnnouncementCopyId Copy,
    CopyState From,
    CopyState To,
    string Reason = "",
    DateTimeOffset? NotBefore = null,
    bool IsBadAddress = false
);

/// <summary>
/// Moves copies on, all in one commit; each only from where it is said to be. Returns for each whether it did: of two who want to hand
/// over the same copy one is told no.
/// </summary>
public sealed record MoveCopies(IReadOnlyList<CopyMove> Moves) : ICommand<IReadOnlyList<bool>>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<MoveCopies, IReadOnlyList<bool>>
    {
        public async Task<Result<IReadOnlyList<bool>>> Handle(MoveCopies request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var moved = new List<bool>(request.Moves.Count);
            foreach (var move in request.Moves)
            {
                moved.Add(await Move(move, now, cancellation));
            }

            return moved;
        }

        private async Task<bool> Move(CopyMove move, DateTimeOffset now, CancellationToken cancellation)
        {
            var reason = Text.Cut(Text.Tidy(move.Reason), AnnouncementCopy.ReasonLength);
            var notBefore = move.NotBefore ?? now;
            var isDelay = move.NotBefore is null ? 0 : 1;
            var copies = db.AnnouncementCopies.Where(c => c.Id == move.Copy && c.State == move.From);
            if (move.To is CopyState.Leaving)
            {
                // Who was stopped a moment ago stays.
                copies = copies.Where(c =>
                    db.Announcements.Any(a => a.Id == c.Announcement && a.State == AnnouncementState.Sending)
                );
            }

            var count = await copies.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.State, move.To)
                        .SetProperty(c => c.MovedAt, now)
                        .SetProperty(c => c.Reason, reason)
                        .SetProperty(c => c.NotBefore, notBefore)
                        .SetProperty(c => c.Delays, c => c.Delays + isDelay),
                cancellation
            );
            if (count == 1 && move.IsBadAddress)
            {
                await Suppress(move.Copy, reason, now, cancellation);
            }

            return count == 1;
        }

        private async Task Suppress(
            AnnouncementCopyId copy,
            string reason,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var key = await db
                .AnnouncementCopies.Where(c => c.Id == copy)
                .Select(c => c.EmailKey)
                .FirstAsync(cancellation);
            if (!await db.BadAddresses.AnyAsync(b => b.EmailKey == key, cancellation))
            {
                db.BadAddresses.Add(BadAddress.Of(key, reason, now));
            }
        }
    }
}
