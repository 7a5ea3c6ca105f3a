namespace EventFly.Core.Kernel;

/// <summary>So many at once, and one more after each while.</summary>
public readonly record struct Rate(int AtOnce, TimeSpan Each);

/// <summary>
/// How often a request may be asked, on all doors together. Counted for the account or the device that came back with its
/// cookie, and for the network that a request comes from: a whole venue may stand behind one address.
/// </summary>
/// <param name="Name">Requests of one name are counted together.</param>
public sealed record Throttle(string Name)
{
    /// <summary>For one account or known device.</summary>
    public Rate? Person { get; init; }

    /// <summary>For one network.</summary>
    public Rate? Network { get; init; }

    /// <summary>For one addressee of letters.</summary>
    public Rate? Target { get; init; }

    /// <summary>Whom <see cref="Target"/> counts: an e-mail address.</summary>
    public string? TargetKey { get; init; }

    /// <summary>
    /// Only what is not found counts: who guesses is stopped, who knows is not. A network counts for those whom nothing
    /// else tells apart.
    /// </summary>
    public bool OnlyMisses { get; init; }

    /// <summary>
    /// With <see cref="OnlyMisses"/>: what may still be tried when somebody of the same network has guessed too often. What is
    /// found then is given, what is not is too much.
    /// </summary>
    public Throttle? Spare { get; init; }

    /// <summary>Codes and links that open something, whichever they are.</summary>
    public static readonly Throttle Guesses = new("guesses")
    {
        Person = new Rate(15, TimeSpan.FromSeconds(10)),
        Network = new Rate(40, TimeSpan.FromSeconds(1.5)),
        OnlyMisses = true,
        Spare = new("guesses-spare") { Network = new Rate(1_500, TimeSpan.FromMilliseconds(100)) },
    };

    /// <summary>Letters to somebody who may not have asked for them.</summary>
    public static Throttle Letters(string to) =>
        new("letters")
        {
            Target = new Rate(6, TimeSpan.FromMinutes(10)),
            TargetKey = EmailAddress.KeyOf(to),
            Person = new Rate(60, TimeSpan.FromSeconds(30)),
            Network = new Rate(300, TimeSpan.FromSeconds(1)),
        };

    public static readonly Throttle Uploads = new("uploads") { Person = new Rate(12, TimeSpan.FromSeconds(3)) };
}

/// <summary>A request that may be asked only so often.</summary>
public interface IThrottled
{
    Throttle Throttle { get; }
}

/// <summary>Counts, in this process.</summary>
public interface IThrottles
{
    /// <returns>Why this one is too much, with the time to wait; null when it was counted and may go on.</returns>
    Fault? Take(Actor actor, Throttle throttle);

    /// <returns>The same, for the next one, which is not counted yet.</returns>
    Fault? Peek(Actor actor, Throttle throttle);
}
