namespace EventFly.Core.Kernel;

/// <summary>
/// Who asks. A signed-in organizer who also votes from the same browser is both an account and a participant.
/// </summary>
public sealed record Actor(AccountId? Account, ParticipantId? Participant, string Name)
{
    public static readonly Actor Anyone = new(null, null, "anyone");

    /// <summary>Jobs, follow-ups and the command line: passes every permission check.</summary>
    public static readonly Actor System = new(null, null, "system");

    /// <summary>Where the request came from, for throttles; empty when it is not known.</summary>
    public string Network { get; init; } = "";

    /// <summary>The device is known since this very request, so nothing tells it from any other yet.</summary>
    public bool HasNewDevice { get; init; }

    public bool IsSystem => ReferenceEquals(this, System);

    public static Actor Of(AccountId account, string name) => new(account, null, name);
}
