using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Questions;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Tickets;

/// <summary>What an order or one ticket is asked, to be answered later or anew.</summary>
public sealed partial class AnswersPage(NavigationManager navigation) : Screen
{
    private AnswerForm? _form;
    private Fault? _fault;
    private bool _hasMore;

    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>Null: the order.</summary>
    [Parameter]
    public Guid? Ticket { get; set; }

    [SupplyParameterFromForm]
    private Dictionary<string, string>? Answers { get; set; }

    [SupplyParameterFromForm]
    private Dictionary<string, string>? Asked { get; set; }

    private TicketId? Id => Ticket is { } ticket ? new TicketId(ticket) : null;

    private string Page => Ticket is null ? $"/orders/{Key}" : $"/orders/{Key}/tickets/{Ticket}";

    /// <summary>What was typed; before that, what was answered.</summary>
    private TypedAnswers Typed => Asked is null ? TypedAnswers.Of(_form!) : new TypedAnswers(Answers, Asked);

    private List<ShownQuestion> Shown
    {
        get
        {
            // An answer for good is not in the form, and others may hang on it.
            var known = _form!
                .Questions.Where(q => !_form.IsOpen(q) && _form.Values.ContainsKey(q.Id))
                .ToDictionary(q => q.Id, q => _form.Values[q.Id]);
            var open = ShownQuestion.Of(_form.Questions.Where(_form.IsOpen), Typed, known);
            return
            [
                .. _form.Questions.Select(q =>
                    open.Find(shown => shown.Question.Id == q.Id)
                    ?? new ShownQuestion(q, TypedAnswer.Field(q.Id), "", IsDue: true)
                ),
            ];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetAnswerForm(Key, Id));
        (_form, _fault) = (found.Match(form => form, _ => null!), found.Fault);
        if (_fault?.Kind is FaultKind.NotFound)
        {
            navigation.NotFound();
        }
    }

    private async Task Save()
    {
        if (_form is null)
        {
            return;
        }

        var due = Shown.Where(shown => shown.IsDue && _form.IsOpen(shown.Question)).ToList();
        if (due.Exists(shown => !Typed.WasAsked(shown.Field)))
        {
            _hasMore = true;
            return;
        }

        var saved = await Run(
            new CorrectAnswers(
                Key,
                Id,
                due.ConvertAll(shown => new TypedAnswer(shown.Question.Id, Typed.Value(shown.Question, shown.Field)))
            )
        );
        _fault = saved.Fault;
        if (saved.IsDone)
        {
            navigation.NavigateTo(Ticket is null ? $"{Page}?answered=1" : $"{Page}?done=answered");
        }
    }
}
