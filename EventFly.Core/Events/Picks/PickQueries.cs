using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Picks;

internal static class PickQueries
{
    /// <summary>
    /// What somebody picked: as the account that they are signed in with, and on this device before anybody signed in on it.
    /// </summary>
    public static IQueryable<SessionPick> Of(this IQueryable<SessionPick> picks, Actor who) =>
        (who.Account, who.Participant) switch
        {
            ({ } account, { } device) => picks.Where(p =>
                p.Account == account || (p.Account == null && p.Participant == device)
            ),
            ({ } account, null) => picks.Where(p => p.Account == account),
            (null, { } device) => picks.Where(p => p.Account == null && p.Participant == device),
            _ => picks.Where(_ => false),
        };
}
