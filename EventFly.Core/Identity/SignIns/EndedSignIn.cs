namespace EventFly.Core.Identity.SignIns;

/// <summary>
/// A sign-in that its person has ended. The browser drops its cookie then; a copy of that cookie, made before, would go on
/// without this.
/// </summary>
public sealed class EndedSignIn
{
    private EndedSignIn() { }

    public EndedSignIn(Guid id, DateTimeOffset endedAt) => (Id, EndedAt) = (id, endedAt);

    /// <summary>What <see cref="ISession.SignInClaim"/> says.</summary>
    public Guid Id { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }
}
