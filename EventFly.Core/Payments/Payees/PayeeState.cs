namespace EventFly.Core.Payments.Payees;

public enum PayeeState
{
    /// <summary>The provider knows it, and not yet enough.</summary>
    Begun,

    /// <summary>What is sold from now on is passed on to it.</summary>
    Ready,

    /// <summary>It was ready, and the provider passes nothing on any more or pays nothing out.</summary>
    Restricted,

    /// <summary>The organizer does not use it any more. What was sold with it still goes back by it.</summary>
    Detached,
}
