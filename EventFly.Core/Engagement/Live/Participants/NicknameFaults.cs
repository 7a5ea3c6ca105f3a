using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

public static class NicknameFaults
{
    private const string Field = "nickname";

    public static readonly Fault Length = Fault.Invalid(
        Field,
        new Sentence("Use {0} to {1} characters.", Nickname.Shortest, Nickname.Longest)
    );

    public static readonly Fault Hidden = Fault.Invalid(Field, "Leave out characters that nobody can see.");

    public static readonly Fault Brackets = Fault.Invalid(Field, "Leave out < and >.");

    public static readonly Fault Towers = Fault.Invalid(Field, "Leave out the accents on top of each other.");

    public static readonly Fault NoLetters = Fault.Invalid(Field, "Use a letter, a digit or an emoji.");

    public static readonly Fault Rude = Fault.Invalid(Field, "Choose a nickname that everyone here likes to read.");

    public static readonly Fault Refused = Fault.Invalid(Field, "The host asked for another nickname than this one.");

    private const string TakenCode = "engagement.nickname-taken";

    /// <param name="nickname">What somebody else is called.</param>
    /// <param name="free">One that is like it, and free.</param>
    public static Fault Taken(string nickname, string free)
    {
        var sentence = new Sentence("{0} is taken in this room. {1} is free.", nickname, free);
        return Fault.Refused(TakenCode, sentence) with { Fields = [new FieldFault(Field, sentence)] };
    }

    /// <summary>The free nickname that a refusal offers; null when it offers none.</summary>
    public static string? Offer(Fault? refusal) =>
        refusal is { Code: TakenCode, Sentence.Values: [_, string free] } ? free : null;
}
