using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Providers;

/// <summary>
/// What the card company that Development plays has for connected accounts: the page on which they say who they are, and the hands
/// that pay out, refuse and restrict. Nobody's money moves.
/// </summary>
public interface IPayeeSandbox
{
    /// <summary>Null when there is no such link. One that was used or is too old has only the way to a new one.</summary>
    Task<SandboxLink?> Find(string link, CancellationToken cancellation);

    /// <summary>Whoever is on the page of a link is done with it.</summary>
    /// <returns>Where they go now; null when the link is over.</returns>
    Task<string?> Answer(string link, SandboxAnswerKind answer, CancellationToken cancellation);

    /// <summary>Newest first, at most 50.</summary>
    Task<IReadOnlyList<SandboxPayee>> Payees(CancellationToken cancellation);

    /// <summary>Pays out all that the account has; its bank may refuse it.</summary>
    Task PayOut(string account, bool fails, CancellationToken cancellation);

    /// <summary>Takes its rights away, or gives them back.</summary>
    Task Restrict(string account, bool isRestricted, CancellationToken cancellation);
}

public enum SandboxAnswerKind
{
    /// <summary>Everything was said.</summary>
    Complete,

    /// <summary>Something is missing, and the page was left.</summary>
    Partial,

    /// <summary>All was said, and the company will not have this account.</summary>
    Refused,
}

/// <param name="Again">Where a new link is made.</param>
public sealed record SandboxLink(string Id, string Account, bool IsOver, string Again);

public sealed record SandboxPayee(
    string Account,
    string Country,
    bool CanCharge,
    bool CanPayOut,
    string? Restriction,
    IReadOnlyList<Money> Balance,
    IReadOnlyList<string> Payouts
);
