using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell.Questions;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

public sealed partial class FormQuestionEditor
{
    private static readonly TypedAnswers Nothing = new(null);

    private FormQuestionForm _form = new();

    /// <summary>Which one is changed; null: a new one.</summary>
    [Parameter]
    public FormQuestionRow? Question { get; set; }

    /// <summary>Questions that stand before it, whose answers are chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FormQuestionRow> Earlier { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<TicketTypeRow> Types { get; set; } = [];

    /// <summary>What was answered must stay the same kind of thing.</summary>
    private bool IsAnswered => Question is { Answers: > 0 };

    private IEnumerable<FormQuestionRow> Before =>
        Earlier.Where(q => q.Details.Scope is FormQuestionScope.Order || _form.Scope is FormQuestionScope.Ticket);

    private FormQuestionDetails? Chosen => Before.FirstOrDefault(q => q.Id == _form.After)?.Details;

    private ShownQuestion Preview
    {
        get
        {
            var details = _form.Preview(Fields);
            var named = details.Prompt.Length > 0 ? details : details with { Prompt = T["What you ask"] };
            return new ShownQuestion(new AskedQuestion(default, named), "preview", "", IsDue: true);
        }
    }

    private string For =>
        _form.Types.Count == 0
            ? T["all tickets"]
            : string.Join(", ", Types.Where(t => _form.Types.Contains(t.Id)).Select(t => t.Name));

    private string When => Chosen is { } before ? T["after “{0}”", before.Prompt] : T["always"];

    protected override void OnInitialized() =>
        _form = FormQuestionForm.Of(
            Question?.Details ?? new FormQuestionDetails("", FormQuestionKind.ShortText, FormQuestionScope.Ticket),
            Fields
        );

    protected override async Task<Result<string>> Send()
    {
        if (Chosen is null)
        {
            _form.After = null;
        }

        var details = _form.Read(Fields);
        if (!details.IsDone)
        {
            return details.Fault;
        }

        var fault = Question is { } question
            ? (await Run(new ChangeFormQuestion(Event.Id, question.Id, details.Value, question.Version))).Fault
            : (await Run(new AddFormQuestion(Event.Id, details.Value))).Fault;
        return fault is null ? details.Value.Prompt.Trim() : fault;
    }

    private void Add()
    {
        _form.Choices.Add(new FormChoiceForm(0, ""));
        Typed("choices");
    }

    private void Remove(FormChoiceForm choice)
    {
        _form.Choices.Remove(choice);
        Typed("choices");
    }

    private void HangOn(ChangeEventArgs chosen)
    {
        _form.After = Guid.TryParse(chosen.Value as string, out var id) ? new FormQuestionId(id) : null;
        _form.ShownFor.Clear();
        Typed("shownFor");
        Typed("after");
    }

    private void Toggle(string value)
    {
        if (!_form.ShownFor.Remove(value))
        {
            _form.ShownFor.Add(value);
        }

        Typed("shownFor");
    }
}
