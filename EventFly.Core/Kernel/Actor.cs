namespace EventFly.Core.Kernel;

/// <summary>
/// Who asks. A signed-in organizer who also votes from the same browser is both an account and a participant.
/// </summary>
public sealed record Actor(AccountId? Account, ParticipantId? Participant, string Name)
{
    public static readonly Actor Anyone = new(null, null, "anyone");

    /// <summary>Jobs, reactions and the command line: passes every permission check.</summary>
    public static readonly Actor System = new(null, null, "system");

    public bool IsSystem => ReferenceEquals(this, System);

    public static Actor Of(AccountId account, string name) => new(account, null, name);
}
