using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Papers;
using SkiaSharp;

namespace EventFly.Infrastructure.Registration;

/// <summary>
/// A ticket fills the upper half of a sheet: what it is for on the left, what the door needs on the right. The lower half, behind
/// the fold, says what to do with it.
/// </summary>
internal sealed class TicketPapers(IQrCodes codes, TimeProvider time) : ITicketPapers
{
    private const float Top = 36;
    private const float Fold = Paper.Height / 2;
    private const float Bottom = Fold - 28;
    private const float Inset = 22;
    private const float Left = Paper.Margin + Inset;
    private const float Stub = 384;
    private const float StubWidth = Paper.Width - Paper.Margin - Stub;
    private const float LeftWidth = Stub - Left - 20;
    private const float QrSide = 150;

    private static readonly PaperType Title = new(PaperFont.Title, 24);
    private static readonly PaperType LongTitle = new(PaperFont.Title, 17);
    private static readonly PaperType Lead = new(PaperFont.Bold, 11.5f);
    private static readonly PaperType Body = new(PaperFont.Text, 10.5f);
    private static readonly PaperType Strong = new(PaperFont.Bold, 10.5f);
    private static readonly PaperType Label = new(PaperFont.Text, 8.5f);
    private static readonly PaperType Heading = new(PaperFont.Title, 15);
    private static readonly PaperType Code = new(PaperFont.Bold, 11.5f);

    public byte[] Print(string title, IReadOnlyList<TicketPaper> tickets)
    {
        using var paper = new Paper(title, tickets[0].Organizer, time.GetUtcNow());
        foreach (var ticket in tickets)
        {
            paper.NextPage();
            DrawFrame(paper);
            DrawLeft(paper, ticket);
            DrawStub(paper, ticket);
            DrawBelow(paper, ticket);
        }

        return paper.Finish();
    }

    private static void DrawFrame(Paper paper)
    {
        var frame = new SKRect(Paper.Margin, Top, Paper.Width - Paper.Margin, Bottom);
        paper.Box(frame, Paper.Line, radius: 12, stroke: 1);
        paper.Box(new SKRect(Paper.Margin + 12, Top - 0.5f, Paper.Margin + 84, Top + 5), Paper.Accent);
        paper.Rule(Stub - 8, Top + 14, Stub - 8, Bottom - 14, Paper.Line, isDashed: true);
    }

    private static void DrawLeft(Paper paper, TicketPaper ticket)
    {
        var y = paper.Text(ticket.Organizer, Strong, Left, Top + Inset, LeftWidth, Paper.Accent, most: 1) + 4;
        var isLong = Paper.HeightOf(ticket.Title, Title, LeftWidth) > 3 * Title.Leading;
        y = paper.Text(ticket.Title, isLong ? LongTitle : Title, Left, y, LeftWidth, Paper.Ink, most: 4) + 8;
        y = paper.Text(ticket.When, Lead, Left, y, LeftWidth, Paper.Ink, most: 3) + 2;
        paper.Text(ticket.Where, Body, Left, y, LeftWidth, Paper.Ink, most: 3);
        var rows = ticket.Facts.Chunk(2).ToList();
        y = Bottom - Inset - (rows.Count * FactHeight);
        paper.Rule(Left, y - 8, Stub - 24, y - 8, Paper.Line);
        foreach (var row in rows)
        {
            foreach (var (fact, at) in row.Select((f, i) => (f, i)))
            {
                var x = Left + (at * LeftWidth / 2);
                var width = (LeftWidth / 2) - 8;
                var below = paper.Text(fact.Label, Label, x, y, width, Paper.Muted, most: 1);
                paper.Text(fact.Value, Strong, x, below, width, Paper.Ink, most: 2);
            }

            y += FactHeight;
        }
    }

    private static float FactHeight => Label.Leading + (2 * Strong.Leading) + 6;

    private void DrawStub(Paper paper, TicketPaper ticket)
    {
        var qr = codes.Draw(ticket.Qr);
        var x = Stub + ((StubWidth - QrSide) / 2) - 4;
        // Black on white whatever the paper's look: scanners want the contrast.
        paper.Lines(qr.Lines, qr.Size, x, Top + Inset, QrSide, SKColors.Black);
        var width = StubWidth - 20;
        var y = Top + Inset + QrSide + 6;
        y = paper.Text(InGroups(ticket.Code), Code, Stub + 6, y, width, Paper.Ink, PaperAlign.Center) + 6;
        paper.Text(ticket.Number, Label, Stub + 6, y, width, Paper.Muted, PaperAlign.Center, most: 1);
    }

    private static void DrawBelow(Paper paper, TicketPaper ticket)
    {
        paper.Rule(Paper.Margin, Fold, Paper.Width - Paper.Margin, Fold, Paper.Line, isDashed: true);
        paper.Text(ticket.Fold, Label, Paper.Margin, Fold + 3, 200, Paper.Muted, most: 1);
        var y = Fold + 44;
        y = paper.Text(ticket.AdviceTitle, Heading, Left, y, 360, Paper.Ink, most: 1) + 8;
        foreach (var (sentence, number) in ticket.Advice.Select((s, i) => (s, i + 1)))
        {
            paper.Text($"{number}", Strong, Left, y, 16, Paper.Accent);
            y = paper.Text(sentence, Body, Left + 18, y, 360, Paper.Ink, most: 4) + 6;
        }

        if (ticket.MapLink is { } map)
        {
            y += 6;
            var below = paper.Text(map, Label, Left + 18, y, 400, Paper.Accent, most: 3);
            paper.Link(new SKRect(Left + 18, y, Left + 418, below), map);
        }

        paper.Text("EventFly", Label, Left, Paper.Height - Paper.Margin, 200, Paper.Muted);
    }

    /// <summary>As people read it aloud: four letters at a time, on two lines.</summary>
    private static string InGroups(string code)
    {
        var groups = code.Chunk(4).Select(letters => new string(letters)).ToList();
        var half = groups.Count / 2;
        return $"{string.Join(' ', groups.Take(half))}\n{string.Join(' ', groups.Skip(half))}";
    }
}
