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

    /// <summary>Too often; try again a little later.</summary>
    TooMany,
}

/// <summary>A sentence for people: its English text is also its key in the resources; values fill its placeholders.</summary>
public readonly record struct Sentence(string Text, params object[] Values)
{
    public static implicit operator Sentence(string text) => new(text);

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

    public static Fault Refused(string code, Sentence sentence) => new(code, FaultKind.Refused, sentence);

    public static Fault NotFound(Sentence sentence) => new("not-found", FaultKind.NotFound, sentence);

    public static Fault Invalid(params IReadOnlyList<FieldFault> fields) =>
        new("invalid", FaultKind.Invalid, "Some fields need another look.") { Fields = fields };

    public static Fault Invalid(string field, Sentence sentence) => Invalid([new FieldFault(field, sentence)]);

    public static readonly Fault SignInRequired = new(
        "sign-in-required",
        FaultKind.SignInRequired,
        "Sign in to go on."
    );

    /// <summary>The one answer for what does not exist and for what the actor may not see.</summary>
    public static readonly Fault Unknown = NotFound("There is nothing here, or nothing that you may see.");

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
