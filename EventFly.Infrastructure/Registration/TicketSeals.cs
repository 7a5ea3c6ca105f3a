using System.Security.Cryptography;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Registration;

/// <summary>Keys in the database, for all processes; the private parts open only with the key ring. Known ones are kept in memory.</summary>
internal sealed class TicketSeals(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider time)
    : ITicketSeals
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("EventFly.TicketKeys.v1");
    private volatile Known? _known;

    public async Task<IReadOnlyList<string>> Sign(IReadOnlyList<TicketClaims> tickets, CancellationToken cancellation)
    {
        if (tickets.Count == 0)
        {
            return [];
        }

        var known = await Current(cancellation);
        if (known.Signer is null)
        {
            await Make(onlyIfNoneSigns: true, cancellation);
            known = await Load(cancellation);
        }

        using var signer = ECDsa.Create();
        signer.ImportPkcs8PrivateKey(known.Signer!.Value.Private, out _);
        return [.. tickets.Select(t => TicketToken.Write(t, known.Signer.Value.Number, signer))];
    }

    public async Task<bool> IsGenuine(TicketToken token, CancellationToken cancellation)
    {
        var known = await Current(cancellation);
        if (known.Keys.All(k => k.Number != token.Key))
        {
            // Another process may have made it a moment ago.
            known = await Load(cancellation);
        }

        return known.Keys.FirstOrDefault(k => k.Number == token.Key) is { } key && token.IsSignedBy(key.PublicKey);
    }

    public async Task<IReadOnlyList<TicketKey>> Keys(CancellationToken cancellation) => (await Load(cancellation)).Keys;

    public async Task<TicketKey> Renew(CancellationToken cancellation)
    {
        var number = await Make(onlyIfNoneSigns: false, cancellation);
        return (await Load(cancellation)).Keys.First(k => k.Number == number);
    }

    /// <summary>Whoever makes one at the same moment collides on its number, and looks again.</summary>
    private Task<int> Make(bool onlyIfNoneSigns, CancellationToken cancellation) =>
        scopes.LookAndCommit(async db =>
        {
            var newest = await db
                .TicketSigningKeys.AsNoTracking()
                .OrderByDescending(k => k.Number)
                .FirstOrDefaultAsync(cancellation);
            if (onlyIfNoneSigns && newest is not null && Open(newest) is not null)
            {
                return newest.Number;
            }

            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var key = new TicketSigningKey
            {
                Number = (newest?.Number ?? 0) + 1,
                PublicPart = made.ExportSubjectPublicKeyInfo(),
                ProtectedPart = _protector.Protect(Convert.ToBase64String(made.ExportPkcs8PrivateKey())),
                MadeAt = time.GetUtcNow(),
            };
            db.TicketSigningKeys.Add(key);
            await db.SaveChangesAsync(cancellation);
            return key.Number;
        });

    private async Task<Known> Current(CancellationToken cancellation) =>
        _known is { } known && time.GetUtcNow() - known.At < Fresh ? known : await Load(cancellation);

    private async Task<Known> Load(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .TicketSigningKeys.AsNoTracking()
            .OrderByDescending(k => k.Number)
            .ToListAsync(cancellation);
        (int, byte[])? signer = rows.Count > 0 && Open(rows[0]) is { } opened ? (rows[0].Number, opened) : null;
        return _known = new Known(
            [.. rows.Select(r => new TicketKey(r.Number, r.PublicPart, r.MadeAt))],
            signer,
            time.GetUtcNow()
        );
    }

    /// <returns>Null when the key ring that it was protected with is gone: what it signed is still checked, a new one signs.</returns>
    private byte[]? Open(TicketSigningKey key)
    {
        try
        {
            return Convert.FromBase64String(_protector.Unprotect(key.ProtectedPart));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Known(IReadOnlyList<TicketKey> Keys, (int Number, byte[] Private)? Signer, DateTimeOffset At);
}
