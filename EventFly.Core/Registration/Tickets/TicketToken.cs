using System.Buffers.Binary;
using System.Security.Cryptography;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Tickets;

/// <summary>What a ticket's QR code says of it.</summary>
/// <param name="Code">The ticket's code, 26 letters.</param>
/// <param name="From">When the doors were to open, to the second, as the ticket was shown.</param>
/// <param name="Until">When the event was to end.</param>
public sealed record TicketClaims(
    string Code,
    EventId Event,
    TicketTypeId Type,
    DateTimeOffset From,
    DateTimeOffset Until
);

/// <summary>
/// The text of a ticket's QR code: <c>EF</c> and 199 letters of base 32 (<see cref="Base32"/>), which hold 124 octets, numbers
/// with the highest octet first: version 1 (1), number of the key (2), code (130 bits in 17), event (16), type (16), from and
/// until in seconds since 1970 (4 each), and over those 60 the signature (64): ECDSA on P-256 with SHA-256, r and s. Whoever has
/// the public key can check it without a network; whether the ticket was cancelled or used is for those to say who have the list.
/// It fits a QR code of version 8 with medium correction. The cases in <c>ticket-tokens.txt</c> of the tests hold for every reader.
/// </summary>
public sealed class TicketToken
{
    private const string Mark = "EF";
    private const byte Version = 1;
    private const int CodeLength = 26;
    private const int SignedLength = 60;
    private const int Length = SignedLength + 64;
    private const int Letters = ((Length * 8) + 4) / 5;

    /// <summary>No code, key or name that somebody types is as long: what begins like a signed ticket, and is cut or torn, is told as such.</summary>
    private const int LeastLetters = 60;

    private readonly byte[] _octets;

    private TicketToken(byte[] octets) => _octets = octets;

    /// <summary>The number of the key that it says it was signed with.</summary>
    public int Key => BinaryPrimitives.ReadUInt16BigEndian(_octets.AsSpan(1));

    /// <summary>What it says, true or not.</summary>
    public TicketClaims Claims =>
        new(
            Base32.Write(_octets.AsSpan(3, 17))[..CodeLength],
            new EventId(new Guid(_octets.AsSpan(20, 16), bigEndian: true)),
            new TicketTypeId(new Guid(_octets.AsSpan(36, 16), bigEndian: true)),
            ReadInstant(52),
            ReadInstant(56)
        );

    /// <summary>Whether a text is meant to be a signed ticket, whole or not.</summary>
    public static bool IsMeant(string typed) =>
        typed.Length >= LeastLetters
        && Secret.Normalize(typed) is { Length: >= LeastLetters } text
        && text.StartsWith(Mark, StringComparison.Ordinal);

    /// <returns>Null when it is none, or not a whole one.</returns>
    public static TicketToken? Read(string typed)
    {
        var text = Secret.Normalize(typed);
        return
            text.Length == Mark.Length + Letters
            && text.StartsWith(Mark, StringComparison.Ordinal)
            && Base32.Read(text[Mark.Length..], Length) is { } octets
            && octets[0] == Version
            && (octets[19] & 0b0011_1111) == 0
            ? new TicketToken(octets)
            : null;
    }

    /// <param name="publicKey">As X.509 writes it (SubjectPublicKeyInfo, DER).</param>
    public bool IsSignedBy(ReadOnlySpan<byte> publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(_octets.AsSpan(0, SignedLength), _octets.AsSpan(SignedLength), HashAlgorithmName.SHA256);
    }

    /// <param name="key">The number of the key, 1 to 65,535.</param>
    public static string Write(TicketClaims claims, int key, ECDsa signer)
    {
        var octets = new byte[Length];
        octets[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(1), checked((ushort)key));
        (Base32.Read(claims.Code.PadRight(CodeLength + 1, '0'), 17) ?? throw new FormatException(claims.Code)).CopyTo(
            octets.AsSpan(3)
        );
        claims.Event.Value.TryWriteBytes(octets.AsSpan(20), bigEndian: true, out _);
        claims.Type.Value.TryWriteBytes(octets.AsSpan(36), bigEndian: true, out _);
        WriteInstant(octets, 52, claims.From);
        WriteInstant(octets, 56, claims.Until);
        signer.SignData(octets.AsSpan(0, SignedLength), octets.AsSpan(SignedLength), HashAlgorithmName.SHA256);
        return Mark + Base32.Write(octets);
    }

    private DateTimeOffset ReadInstant(int at) =>
        DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(_octets.AsSpan(at)));

    private static void WriteInstant(byte[] octets, int at, DateTimeOffset instant) =>
        BinaryPrimitives.WriteUInt32BigEndian(octets.AsSpan(at), checked((uint)instant.ToUnixTimeSeconds()));
}
