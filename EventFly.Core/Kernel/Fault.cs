using System.Globalization;

namespace EventFly.Core.Kernel;

public enum FaultKind
{
    /// <summary>What was typed cannot be used as it is; each field says why.</summary>
    Invalid,

    /// <summary>There is no such thing, or none that this actor may know of.</summary>
    NotFound,

    /// <summary>The actor must sign in first.</summary>
    SignInRequired,

    /// <summary>The state of things does not allow it now.</summary>
    Refused,

    /// <summary>Somebody else changed the same thing at the same moment.</summary>
    Conflict,

    /// <summary>Somebody saved other changes since the actor looked at it.</summary>
    Outdated,

    /// <summary>The same request came before, with other words.</summary>
    Contradiction,

    /// <summary>Too often; try again a little later.</summary>
    TooMany,
}

/// <summary>A sentence for people: its English text is also its key in the resources; values fill its placeholders.</summary>
public readonly record struct Sentence(string Text, params object[] Values)
{
    public static implicit operator Sentence(string text) => new(text);

    /// <summary>Asks for what is missing; says the limit only to those who went over it.</summary>
    public static Sentence ForText(string typed, int most, Sentence missing) =>
        typed.Trim().Length == 0 ? missing : new("Keep it within {0} characters.", most);

    public override string ToString() =>
        Values is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, Text, Values) : Text;
}

/// <summary>One field of a form and what is wrong with it.</summary>
public readonly record struct FieldFault(string Field, Sentence Sentence);

/// <summary>
/// An expected refusal: a stable code for programs (<c>registration.sold-out</c>) and a sentence for people.
/// </summary>
public sealed record Fault(string Code, FaultKind Kind, Sentence Sentence)
{
    public IReadOnlyList<FieldFault> Fields { get; init; } = [];

    /// <summary>What the command changed is committed although it is refused: a wrong password is counted.</summary>
    public bool KeepsChanges { get; init; }

    /// <summary>After which time it may be tried again; null where that is not the point.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is still wrong once these fields were changed; null when nothing is.</summary>
    /// <param name="changed">The beginnings of their names.</param>
    public Fault? Without(params IReadOnlyList<string> changed)
    {
        IReadOnlyList<FieldFault> left =
        [
            .. Fields.Where(f => !changed.Any(c => f.Field.StartsWith(c, StringComparison.Ordinal))),
        ];
        return Fields.Count > 0 && left.Count == 0 ? null : this with { Fields = left };
    }

    public static Fault Refused(string code, Sentence sentence) => new(code, FaultKind.Refused, sentence);

    public static Fault NotFound(Sentence sentence) => new("not-found", FaultKind.NotFound, sentence);

    public static Fault TooMany(TimeSpan retryAfter) =>
        new(
            "too-many",
            FaultKind.TooMany,
            new Sentence("That was too often. Try again in {0} seconds.", (int)Math.Ceiling(retryAfter.TotalSeconds))
        )
        {
            RetryAfter = retryAfter,
        };

    public static Fault Invalid(params IReadOnlyList<FieldFault> fields) =>
        new("invalid", FaultKind.Invalid, "Some fields need another look.") { Fields = fields };

    public static Fault Invalid(string field, Sentence sentence) => Invalid([new FieldFault(field, sentence)]);

    public static readonly Fault SignInRequired = new(
        "sign-in-required",
        FaultKind.SignInRequired,
        "Sign in to go on."
    );

    /// <summary>The one answer for what does not exist and for what the actor may not see.</summary>
    public static readonly Fault NotVisible = NotFound("There is nothing here, or nothing that you may see.");

    public static readonly Fault Conflict = new(
        "conflict",
        FaultKind.Conflict,
        "Somebody changed this at the same moment. Look again, then retry."
    );
}

/// <summary>Collects what is wrong with several fields, so that a form can show all of it at once.</summary>
public sealed class Checks
{
    private readonly List<FieldFault> _fields = [];

    public Fault? Fault => _fields.Count == 0 ? null : Fault.Invalid(_fields);

    public bool That(bool holds, string field, Sentence otherwise)
    {
        if (!holds)
        {
            _fields.Add(new FieldFault(field, otherwise));
        }

        return holds;
    }
}
