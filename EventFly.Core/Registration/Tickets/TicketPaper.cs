namespace EventFly.Core.Registration.Tickets;

public sealed record PaperFact(string Label, string Value);

/// <summary>One ticket as it is printed, on a page of its own: every word of it, in the language of whoever reads it.</summary>
/// <param name="Number">Which of how many.</param>
/// <param name="When">Date and times with the zone.</param>
/// <param name="MapLink">Null when there is no place to find.</param>
/// <param name="Qr">What the QR code says.</param>
/// <param name="Advice">What to do with it, sentence by sentence.</param>
/// <param name="Fold">What stands at the fold.</param>
public sealed record TicketPaper(
    string Organizer,
    string Title,
    string Number,
    string When,
    string Where,
    string? MapLink,
    IReadOnlyList<PaperFact> Facts,
    string Qr,
    string Code,
    string AdviceTitle,
    IReadOnlyList<string> Advice,
    string Fold
);

/// <summary>Prints tickets.</summary>
public interface ITicketPapers
{
    /// <returns>A PDF file, a page for each ticket.</returns>
    byte[] Print(string title, IReadOnlyList<TicketPaper> tickets);
}
