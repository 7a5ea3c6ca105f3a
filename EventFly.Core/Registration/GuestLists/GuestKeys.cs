using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.GuestLists;

/// <summary>
/// A list is sent again after it broke off, or with lines mended: under one request key each e-mail gets one ticket, wherever
/// its line stands by then.
/// </summary>
internal static class GuestKeys
{
    public const int RequestKeyLength = 70;

    /// <summary>So many are looked up at a time: databases take two thousand parameters.</summary>
    private const int AtOnce = 400;

    public static string Of(string requestKey, string emailKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(emailKey));
        return $"{requestKey}:{Base64Url.EncodeToString(hash.AsSpan(0, 16))}";
    }

    /// <summary>E-mails, as they are compared, that got their ticket under this key.</summary>
    public static async Task<HashSet<string>> AddedBefore(
        this IRegistrationDb db,
        EventId subject,
        string requestKey,
        IReadOnlyList<string> emailKeys,
        CancellationToken cancellation
    )
    {
        var added = new HashSet<string>();
        foreach (var some in emailKeys.Chunk(AtOnce))
        {
            var byKey = some.ToDictionary(email => Of(requestKey, email));
            var keys = byKey.Keys.ToList();
            var found = await db
                .Orders.Where(o => o.Event == subject && keys.Contains(o.RequestKey))
                .Select(o => o.RequestKey)
                .ToListAsync(cancellation);
            added.UnionWith(found.Select(key => byKey[key]));
        }

        return added;
    }

    /// <summary>Those of the e-mails, as they are compared, with which somebody holds a good ticket of the event.</summary>
    public static async Task<HashSet<string>> HoldersAmong(
        this IRegistrationDb db,
        EventId subject,
        IReadOnlyList<string> emailKeys,
        CancellationToken cancellation
    )
    {
        var holders = new HashSet<string>();
        foreach (var some in emailKeys.Chunk(AtOnce))
        {
            var found = await (
                from ticket in db.Tickets
                join order in db.Orders on ticket.Order equals order.Id
                where ticket.Event == subject && !ticket.OpensNothing && ticket.State != TicketState.Cancelled
                let holder = ticket.HolderEmailKey ?? order.EmailKey
                where some.Contains(holder) || some.Contains(ticket.AttendeeEmail)
                select new { Holder = holder, ticket.AttendeeEmail }
            ).ToListAsync(cancellation);
            holders.UnionWith(found.Select(f => f.Holder));
            holders.UnionWith(found.Select(f => EmailAddress.KeyOf(f.AttendeeEmail)));
        }

        return holders;
    }
}
