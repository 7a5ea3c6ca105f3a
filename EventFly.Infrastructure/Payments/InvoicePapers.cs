using System.Globalization;
using EventFly.Core.Payments.Invoices;
using EventFly.Infrastructure.Papers;

namespace EventFly.Infrastructure.Payments;

/// <summary>
/// A letter by the usual measure: the addressee where a window shows it, who writes on the right, then what was sold, the sums of
/// each tax rate, and on each page the foot and its number.
/// </summary>
internal sealed class InvoicePapers : IInvoicePapers
{
    private const float Left = Paper.Margin + 14;
    private const float Right = Paper.Width - Paper.Margin;
    private const float SellerLeft = 372;
    private const float AddresseeTop = 132;
    private const float AddresseeWidth = 250;
    private const float FootHeight = 64;

    private static readonly PaperType Title = new(PaperFont.Title, 22);
    private static readonly PaperType Body = new(PaperFont.Text, 10);
    private static readonly PaperType Strong = new(PaperFont.Bold, 10);
    private static readonly PaperType Small = new(PaperFont.Text, 8.5f);
    private static readonly PaperType Tiny = new(PaperFont.Text, 7);

    private static readonly float[] LineWidths = [196, 54, 66, 52, 64, 74];
    private static readonly float[] SumWidths = [96, 70, 66, 74];

    public byte[] Print(InvoicePaper invoice)
    {
        // Once to see how many pages there are, and once to say so on each.
        Draw(invoice, pages: 0, out var pages);
        return Draw(invoice, pages, out _);
    }

    private static byte[] Draw(InvoicePaper invoice, int pages, out int drawn)
    {
        using var paper = new Paper(invoice.Title, invoice.Author, invoice.WrittenAt)
        {
            Bottom = FootHeight + 18,
            OnPage = page => DrawFoot(page, invoice, pages),
        };
        paper.NextPage();
        DrawHead(paper, invoice);
        DrawTable(paper, invoice.Heads, invoice.Rows, LineWidths, Left, isLastStrong: false);
        paper.Y += 14;
        paper.Need((invoice.Sums.Count + 1) * 22);
        DrawTable(paper, invoice.SumHeads, invoice.Sums, SumWidths, Right - SumWidths.Sum() + 8, isLastStrong: true);
        paper.Y += 18;
        foreach (var note in invoice.Notes)
        {
            paper.Need(Paper.HeightOf(note, Body, Right - Left));
            paper.Y = paper.Text(note, Body, Left, paper.Y, Right - Left, Paper.Ink) + 4;
        }

        drawn = paper.Page;
        return paper.Finish();
    }

    private static void DrawHead(Paper paper, InvoicePaper invoice)
    {
        var y = Paper.Margin;
        if (invoice.Logo is { } logo)
        {
            y = paper.Picture(logo, Right, y, width: 150, height: 60) + 12;
        }

        foreach (var (line, i) in invoice.Seller.Select((l, i) => (l, i)))
        {
            y = paper.Text(line, i == 0 ? Strong : Small, SellerLeft, y, Right - SellerLeft, Paper.Ink, most: 3);
        }

        var to = AddresseeTop;
        to = paper.Text(invoice.Sender, Tiny, Left, to, AddresseeWidth, Paper.Muted, most: 2) + 6;
        foreach (var line in invoice.To)
        {
            to = paper.Text(line, Body, Left, to, AddresseeWidth, Paper.Ink, most: 3);
        }

        paper.Y = Math.Max(Math.Max(y, to) + 26, AddresseeTop + 118);
        paper.Y = paper.Text(invoice.Title, Title, Left, paper.Y, Right - Left, Paper.Ink, most: 2) + 10;
        DrawFacts(paper, invoice.Facts);
    }

    private static void DrawFacts(Paper paper, IReadOnlyList<InvoiceFact> facts)
    {
        const int InRow = 3;
        var width = (Right - Left) / InRow;
        foreach (var row in facts.Chunk(InRow))
        {
            var bottom = paper.Y;
            foreach (var (fact, i) in row.Select((f, i) => (f, i)))
            {
                var x = Left + (i * width);
                var below = paper.Text(fact.Label, Small, x, paper.Y, width - 10, Paper.Muted, most: 1);
                bottom = Math.Max(bottom, paper.Text(fact.Value, Strong, x, below, width - 10, Paper.Ink, most: 3));
            }

            paper.Y = bottom + 8;
        }

        paper.Y += 8;
    }

    private static void DrawTable(
        Paper paper,
        IReadOnlyList<string> heads,
        IReadOnlyList<IReadOnlyList<string>> rows,
        float[] widths,
        float x,
        bool isLastStrong
    )
    {
        var columns = heads.Select(
            (h, i) => new PaperColumn(h, widths[i], i == 0 ? PaperAlign.Left : PaperAlign.Right)
        );
        var table = new PaperTable(paper, x, [.. columns]);
        table.Begin();
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            table.Row(row, isStrong: isLastStrong && i == rows.Count - 1);
        }
    }

    private static void DrawFoot(Paper paper, InvoicePaper invoice, int pages)
    {
        var top = Paper.Height - FootHeight;
        paper.Rule(Left, top, Right, top, Paper.Line);
        var width = (Right - Left) * 0.7f;
        paper.Text(invoice.Foot, Small, Left, top + 6, width, Paper.Muted, most: 3);
        var page = string.Format(CultureInfo.InvariantCulture, invoice.PageOf, paper.Page, pages);
        paper.Text(page, Small, Left + width, top + 6, Right - Left - width, Paper.Muted, PaperAlign.Right, most: 1);
        paper.Text(
            invoice.Title,
            Small,
            Left + width,
            top + 6 + Small.Leading,
            Right - Left - width,
            Paper.Muted,
            PaperAlign.Right,
            most: 1
        );
    }
}
