namespace EventFly.Core.Payments.Invoices;

/// <summary>A fact beside the address, such as a date.</summary>
public sealed record InvoiceFact(string Label, string Value);

/// <summary>An invoice as it is printed: every word of it, in its own language.</summary>
/// <param name="Logo">A picture file; null without one.</param>
/// <param name="Sender">Name and address in a line, above the addressee.</param>
/// <param name="To">The addressee, line by line.</param>
/// <param name="Seller">Who writes, line by line.</param>
/// <param name="Heads">Of the columns: what, how many, the price of one, its tax rate, net, gross.</param>
/// <param name="Rows">As many cells each.</param>
/// <param name="SumHeads">Rate, net, tax, gross.</param>
/// <param name="Sums">A row for each rate, and the last for all.</param>
/// <param name="Notes">Sentences below.</param>
/// <param name="Foot">At the foot of each page.</param>
/// <param name="PageOf">Which page of how many, with <c>{0}</c> and <c>{1}</c> in their places.</param>
public sealed record InvoicePaper(
    string Title,
    string Author,
    DateTimeOffset WrittenAt,
    byte[]? Logo,
    string Sender,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Seller,
    IReadOnlyList<InvoiceFact> Facts,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> SumHeads,
    IReadOnlyList<IReadOnlyList<string>> Sums,
    IReadOnlyList<string> Notes,
    string Foot,
    string PageOf
);

/// <summary>Prints invoices.</summary>
public interface IInvoicePapers
{
    /// <returns>A PDF file; the same each time, byte for byte.</returns>
    byte[] Print(InvoicePaper invoice);
}
