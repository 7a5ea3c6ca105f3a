namespace EventFly.Core.Registration.Tickets;

/// <summary>A key that tickets are signed with, as everybody may see it.</summary>
/// <param name="Number">What a ticket names it by; they count up from 1.</param>
/// <param name="PublicKey">As X.509 writes it (SubjectPublicKeyInfo, DER); in JSON as base 64.</param>
public sealed record TicketKey(int Number, byte[] PublicKey, DateTimeOffset MadeAt);

/// <summary>Signs what the QR codes of tickets say. The newest key signs; what older ones have signed stays good.</summary>
public interface ITicketSeals
{
    /// <summary>
    /// The texts of the QR codes, in the same order. The very first makes the first key, in a commit of its own: for readers and
    /// letters, never within the transaction of a command.
    /// </summary>
    Task<IReadOnlyList<string>> Sign(IReadOnlyList<TicketClaims> tickets, CancellationToken cancellation);

    /// <summary>Whether one of our keys has signed it.</summary>
    Task<bool> IsGenuine(TicketToken token, CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<TicketKey>> Keys(CancellationToken cancellation);

    /// <summary>Makes a key that signs from now on; other processes follow within a minute.</summary>
    Task<TicketKey> Renew(CancellationToken cancellation);
}
