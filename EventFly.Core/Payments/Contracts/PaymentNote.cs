using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>How money came past every provider, in the organizer's words.</summary>
public static class PaymentNote
{
    public const int Length = 120;

    public static void PaymentNoteFits(this Checks checks, string note) =>
        checks.That(Text.Fits(note, Length), "note", new Sentence("Write at most {0} characters.", Length));
}
