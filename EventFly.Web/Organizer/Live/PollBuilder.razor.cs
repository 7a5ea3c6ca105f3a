using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Live;

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

    private string? Has(string field) => _fault.Marks(field);

    private string OptionAt(int index) =>
        _form.Kind is PollKind.TrueFalse ? _form.Statements[index] : _form.Options[index];

    private void Type(int index, string? text)
    {
        Mended("options");
        if (_form.Kind is PollKind.TrueFalse)
        {
            _form.Statements[index] = text ?? "";
        }
        else
        {
            _form.Type(index, text ?? "");
        }
    }

    /// <summary>Another kind is another question: what was wrong with the one before is no longer said.</summary>
    private void Ask(PollKind kind) => (_form.Kind, _fault) = (kind, null);

    private void Mended(string field) => _fault = _fault?.Without(field);

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
