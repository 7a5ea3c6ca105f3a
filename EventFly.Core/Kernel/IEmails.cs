namespace EventFly.Core.Kernel;

/// <summary>A letter to one person. Plain text always; the sender makes the HTML from it.</summary>
/// <param name="Link">Where its one button leads, as an address on this site (<c>/account/confirm?...</c>), or null.</param>
public sealed record Email(string To, string Subject, string Text, string? Button = null, string? Link = null);

/// <summary>Sends letters. Called from reactions, after the commit that they tell of; throws when it could not hand over.</summary>
public interface IEmails
{
    Task Send(Email email, CancellationToken cancellation);
}
