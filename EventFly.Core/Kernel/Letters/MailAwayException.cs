namespace EventFly.Core.Kernel.Letters;

/// <summary>The mail server could not be reached: no letter can leave, whatever is in it, and the same one may be sent later.</summary>
public sealed class MailAwayException : Exception
{
    public MailAwayException()
        : base("the mail server cannot be reached") { }

    public MailAwayException(string message)
        : base(message) { }

    public MailAwayException(string message, Exception innerException)
        : base(message, innerException) { }
}
