using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>Writes a quiz. A refused save says at each field what is missing, and leaves everything as it was typed.</summary>
public sealed partial class QuizBuilderPage
{
    private EventCard? _event;
    private QuizDraftForm? _form;
    private QuizId? _saved;
    private Fault? _refusal;
    private Fault? _fault;
    private string? _said;
    private string? _focus;
    private bool _isDirty;
    private bool _isSaved;
    private bool _isBusy;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public Guid? Quiz { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsNew => Quiz is null;

    private string Home => $"/organize/{Organization}/events/{Slug}";

    protected override async Task OnParametersSetAsync()
    {
        // The address of a quiz that was new until it was saved here.
        if (_form is not null && Quiz is { } known && _saved == new QuizId(known))
        {
            return;
        }

        var found = await Run(new FindHostedEvent(Organization, Slug));
        if (!found.IsDone)
        {
            _refusal = found.Fault;
            return;
        }

        _event = found.Value;
        var draft = Quiz is { } id ? await Run(new ReadQuiz(_event.Id, new QuizId(id))) : Fault.NotVisible;
        (_refusal, _saved) = (IsNew ? null : draft.Fault, Quiz is { } quiz ? new QuizId(quiz) : null);
        _form = draft.IsDone ? QuizDraftForm.Of(draft.Value, T["True"], T["False"]) : new(T["True"], T["False"]);
        if (_form.Questions.Count == 0)
        {
            _form.Add();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } target)
        {
            _focus = null;
            await Focus(target);
        }
    }

    private string? Has(string field) => _fault.Marks(field);

    /// <summary>Whose field it is, for the summary at the top.</summary>
    private string Where(string field) =>
        field.Split('[', ']') is ["questions", var index, ..] && int.TryParse(index, out var place)
            ? T["Question {0}:", place + 1]
            : "";

    /// <summary>
    /// A field that somebody mends is not wrong any more until the quiz is looked at again. What can be answered and which
    /// of it is right are one matter; another kind of question is another question.
    /// </summary>
    private void Typed(string field = "")
    {
        (_isDirty, _isSaved) = (true, false);
        var question = field[..(field.IndexOf('.', StringComparison.Ordinal) + 1)];
        _fault = field switch
        {
            "" => _fault,
            _ when field.EndsWith(".kind", StringComparison.Ordinal) => _fault?.Without(question),
            _ when field.EndsWith(".options", StringComparison.Ordinal)
                    || field.EndsWith(".right", StringComparison.Ordinal) => _fault?.Without(
                question + "options",
                question + "right",
                question + "pictures"
            ),
            _ => _fault?.Without(field),
        };
    }

    private void Add() => Show(_form!.Add(), "title");

    private void Import(IReadOnlyList<QuestionDraft> questions)
    {
        _form!.Import(questions);
        _fault = null;
        Typed();
    }

    private void Duplicate(QuestionForm question) => Show(_form!.Duplicate(question), "title");

    private void Remove(QuestionForm question)
    {
        _form!.Questions.Remove(question);
        Typed();
        // What stands at a place is said by number, and the numbers have moved.
        _fault = null;
    }

    private void Move(QuestionForm question, int by)
    {
        _form!.Move(question, by);
        _fault = null;
        var place = _form.Questions.IndexOf(question);
        _said = T["It is question {0} of {1} now.", place + 1, _form.Questions.Count];
        var isAtEnd = by < 0 ? place == 0 : place == _form.Questions.Count - 1;
        Show(
            question,
            isAtEnd ? "title"
                : by < 0 ? "up"
                : "down"
        );
    }

    private void Show(QuestionForm question, string part)
    {
        Typed();
        _focus = $"{part}-{question.Key}";
    }

    private async Task Save(bool asNew)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var saved = await Run(new SaveQuiz(_event!.Id, asNew ? null : _saved, _form!.ToDraft()));
        _isBusy = false;
        _fault = saved.Fault;
        if (!saved.IsDone)
        {
            return;
        }

        var isElsewhere = _saved != saved.Value;
        (_saved, _isDirty, _isSaved) = (saved.Value, false, true);
        if (isElsewhere)
        {
            Navigation.NavigateTo($"{Home}/quizzes/{saved.Value}", replace: true);
        }
    }

    private async Task Focus(string id)
    {
        await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "./js/organizer.js");
        await script.InvokeVoidAsync("focus", id);
    }
}
