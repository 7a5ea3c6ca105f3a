using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Organizer;

public sealed partial class PollBuilder
{
    private PollForm _form = new();
    private bool _isBusy;
    private Fault? _fault;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>Takes the draft; answers with what is wrong with it, or null.</summary>
    [Parameter, EditorRequired]
    public Func<PollDraft, bool, Task<Fault?>> Save { get; set; } = null!;

    /// <summary>The poll to change; null for a new one. Give the builder a <c>@key</c> of it.</summary>
    [Parameter]
    public PollSheet? Sheet { get; set; }

    [Parameter]
    public ResultsShown ResultsShown { get; set; }

    [Parameter]
    public EventCallback Cancel { get; set; }

    private int OptionCount => _form.Kind is PollKind.TrueFalse ? _form.Statements.Length : _form.Options.Count;

    protected override void OnInitialized() => Start();

    private void Start() =>
        _form = Sheet is null
            ? PollForm.New(T["True"], T["False"])
            : PollForm.Of(Sheet, ResultsShown, T["True"], T["False"]);

    private string? Has(string field) => _fault?.Fields.Any(f => f.Field == field) is true ? "true" : null;

    private string OptionAt(int index) =>
        _form.Kind is PollKind.TrueFalse ? _form.Statements[index] : _form.Options[index];

    private void Type(int index, object? value)
    {
        var text = value?.ToString() ?? "";
        if (_form.Kind is PollKind.TrueFalse)
        {
            _form.Statements[index] = text;
        }
        else
        {
            _form.Type(index, text);
        }
    }

    private async Task Submit(bool andOpen)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        _fault = _form.Unreadable() ?? await Save(_form.Draft(), andOpen);
        _isBusy = false;
        if (_fault is null && Sheet is null)
        {
            Start();
        }
    }
}
