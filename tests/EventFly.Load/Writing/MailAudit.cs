using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Writing;

/// <summary>Holds what the mail server has against what the team is told.</summary>
internal static class MailAudit
{
    public static async Task AddTo(
        Report report,
        BackOffice office,
        AnnouncementId announcement,
        MailSink mail,
        IReadOnlyList<string> guests
    )
    {
        var told = (
            await office.Read(db =>
                db.AnnouncementCopies.AsNoTracking()
                    .Where(c => c.Announcement == announcement)
                    .Select(c => new { c.EmailKey, c.State })
                    .ToListAsync()
            )
        ).ToDictionary(c => c.EmailKey, c => c.State);
        int HowMany(Func<string, int, CopyState?, bool> which) =>
            guests.Count(g =>
                which(g, mail.Letters.GetValueOrDefault(g), told.TryGetValue(g, out var state) ? state : null)
            );
        report.Number("recipients", guests.Count);
        report.Number("accepted", HowMany((_, letters, _) => letters > 0));
        report.Number("doubled", HowMany((_, letters, _) => letters > 1));
        // Nobody has a letter for them, and nobody says so.
        report.Number("missing", HowMany((_, letters, state) => letters == 0 && !IsNamed(state)));
        report.Number("refused", HowMany((_, _, state) => state is CopyState.Refused));
        report.Number("unclear", HowMany((_, _, state) => state is CopyState.Unclear));
        report.Number(
            "unclear_but_accepted",
            HowMany((_, letters, state) => letters > 0 && state is CopyState.Unclear)
        );
    }

    private static bool IsNamed(CopyState? state) =>
        state is CopyState.Refused or CopyState.Unclear or CopyState.BadAddress or CopyState.Unsubscribed;
}
