using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>Whom tickets are for, as typed.</summary>
public sealed record Guest(string Name, string Email)
{
    public const int NameLength = 120;
    public const int EmailLength = 254;

    public Fault? TypingFault()
    {
        var checks = new Checks();
        Check(checks);
        return checks.Fault;
    }

    public void Check(Checks checks)
    {
        checks.That(
            Text.IsGiven(Name, NameLength),
            "name",
            Sentence.ForText(Name, NameLength, "Tell us the name that goes on the ticket.")
        );
        checks.That(EmailAddress.IsPlausible(Email), "email", "Write the e-mail as name@example.org.");
    }
}
