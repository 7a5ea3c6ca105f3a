namespace EventFly.Infrastructure.Email;

internal enum Handover
{
    /// <summary>The mail server has it.</summary>
    Accepted,

    /// <summary>Not now: nothing was taken, and the same letter may be handed over later.</summary>
    Later,

    /// <summary>Not this letter, and not later.</summary>
    Refused,

    /// <summary>There is nobody at this address.</summary>
    NoSuchAddress,

    /// <summary>The line broke after the letter was begun: it may have been taken.</summary>
    Unclear,
}

/// <param name="Reason">In the words of the mail server.</param>
internal readonly record struct HandoverAnswer(Handover Handover, string Reason = "");

/// <summary>A connection to the mail server that is kept from letter to letter, one letter at a time.</summary>
internal interface IMailLine : IAsyncDisposable
{
    /// <exception cref="Core.Kernel.Letters.MailAwayException">It cannot be reached; nothing was said of the letter.</exception>
    Task<HandoverAnswer> Hand(Core.Kernel.Letters.Email letter, CancellationToken cancellation);
}

/// <summary>For whoever hands over many letters and has to know what became of each.</summary>
internal interface IMailLines
{
    IMailLine Open();
}
