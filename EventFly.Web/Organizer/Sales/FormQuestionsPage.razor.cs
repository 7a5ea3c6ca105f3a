using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Web.Organizer.Sales;

/// <summary>What an event asks of buyers and guests, and what they answered in all.</summary>
public sealed partial class FormQuestionsPage
{
    private IReadOnlyList<FormQuestionRow>? _questions;
    private IReadOnlyList<QuestionSummary> _summary = [];
    private IReadOnlyList<TicketTypeRow> _types = [];
    private FormQuestionRow? _editing;
    private bool _isOpen;

    private bool IsFull => _questions!.Count >= FormQuestion.MostOfEvent;

    private string Here => $"/organize/{Organization}/events/{Slug}";

    private bool HasAnswers => _summary.Any(s => s.Answered > 0);

    /// <summary>Those that the open one may hang on.</summary>
    private List<FormQuestionRow> Earlier =>
        [.. _questions!.TakeWhile(q => q.Id != _editing?.Id).Where(q => q.Details.Kind.IsChosen())];

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var types = await Get(new ListTicketTypes(subject));
        var questions = await Get(new ListFormQuestions(subject));
        var summary = await Get(new SummarizeAnswers(subject));
        _types = types.Match(rows => rows, _ => []);
        _questions = questions.Match(rows => rows, _ => null!);
        _summary = summary.Match(rows => rows, _ => []);
        return types.Fault ?? questions.Fault ?? summary.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_questions, _editing, _isOpen) = (null, null, false);
    }

    private void Open(FormQuestionRow? question)
    {
        Forgive();
        (_editing, _isOpen) = (question, true);
    }

    private void Close()
    {
        FocusOn(_editing is { } question ? $"change-{question.Id}" : "sales-add");
        (_editing, _isOpen) = (null, false);
    }

    private async Task Saved(string prompt)
    {
        Close();
        Note = T["{0} is saved.", prompt];
        await ReadNow();
    }

    private async Task Move(FormQuestionRow question, int by)
    {
        var order = _questions!.Select(q => q.Id).ToList();
        var place = order.IndexOf(question.Id) + by;
        if (place < 0 || place >= order.Count)
        {
            return;
        }

        order.Remove(question.Id);
        order.Insert(place, question.Id);
        var isMoved = await Act(
            new OrderFormQuestions(Event!.Id, order),
            T["{0} is number {1} of {2} now.", question.Details.Prompt, place + 1, order.Count]
        );
        // A row that is moved loses the focus, and at an end of the list its button cannot take it.
        var isUp = isMoved ? place == order.Count - 1 || (by < 0 && place > 0) : by < 0;
        FocusOn($"{(isUp ? "up" : "down")}-{question.Id}");
    }

    private async Task Delete(FormQuestionRow question)
    {
        var isGone = await Act(
            new DeleteFormQuestion(Event!.Id, question.Id, question.Version),
            T["{0} is asked no more.", question.Details.Prompt]
        );
        FocusOn(isGone ? "sales-add" : $"more-{question.Id}");
    }
}
