namespace EventFly.Core.Kernel;

/// <summary>What is wrong with a request whatever it asks for.</summary>
public static class RequestFaults
{
    public static readonly Sentence Missing = "This is missing.";

    public static readonly Sentence NoChoice = "This is not one of the choices.";

    public static readonly Sentence NoNumber = "Type a number.";
}
