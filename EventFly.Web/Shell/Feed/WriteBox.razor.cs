using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace EventFly.Web.Shell.Feed;

/// <param name="Text">As typed.</param>
/// <param name="Meant">Who was chosen from the suggestions.</param>
public sealed record Written(string Text, IReadOnlyCollection<AccountId> Meant);

public sealed partial class WriteBox
{
    /// <summary>So many characters before the limit they are counted.</summary>
    private const int Near = 100;

    /// <summary>So many more can be written, to be shortened by the one who wrote them.</summary>
    private const int Beyond = 500;

    private readonly string _id = $"write-{Guid.CreateVersion7():n}";
    private readonly HashSet<AccountId> _meant = [];
    private ElementReference _field;
    private IJSObjectReference? _script;
    private IReadOnlyList<Person> _people = [];
    private string _text = "";
    private int _at;
    private int _caret;
    private int _active;
    private int _asked;
    private bool _isBusy;
    private Fault? _fault;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public string Action { get; set; } = "";

    /// <summary>The event whose people are suggested.</summary>
    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>The post whose thread is written in, for those who spoke there.</summary>
    [Parameter]
    public PostId? Thread { get; set; }

    /// <summary>The longest text that will be taken, in characters.</summary>
    [Parameter, EditorRequired]
    public int Most { get; set; }

    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public int Rows { get; set; } = 3;

    [Parameter]
    public string ButtonClass { get; set; } = "";

    [Parameter]
    public bool HasPreview { get; set; }

    /// <summary>Name under which the browser keeps what was typed, until it is saved; null for nothing.</summary>
    [Parameter]
    public string? Draft { get; set; }

    [Parameter]
    public string? TestId { get; set; }

    [Parameter]
    public bool TakesFocus { get; set; }

    /// <summary>Answers why not, or null when it is done.</summary>
    [Parameter, EditorRequired]
    public Func<Written, Task<Fault?>> Save { get; set; } = null!;

    [Parameter]
    public EventCallback Cancel { get; set; }

    /// <summary>More fields, between the text and the button.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>What is wrong with the text; other fields show their own.</summary>
    private string? Message =>
        _fault?.Fields.FirstOrDefault(f => f.Field == "body") is { Field: not null } body ? T.Say(body.Sentence)
        : _fault is { Fields.Count: 0 } ? T.Say(_fault)
        : null;

    protected override void OnInitialized() => _text = Text;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _script = await Browser.InvokeAsync<IJSObjectReference>("import", "./js/feed.js");
        if (TakesFocus)
        {
            await _field.FocusAsync();
        }

        if (
            Draft is not null
            && await Browser.InvokeAsync<string?>("sessionStorage.getItem", "ef-draft-" + Draft) is { Length: > 0 } kept
            && _text.Length == 0
        )
        {
            _text = kept;
            StateHasChanged();
        }
    }

    private void Kept(ChangeEventArgs e) => _text = (string?)e.Value ?? "";

    private async Task Typed(string text)
    {
        var before = _text;
        _text = text;
        _fault = null;
        _caret = MentionQuery.CaretAfter(before, _text);
        if (MentionQuery.Before(_text, _caret) is not { } at)
        {
            Close();
            return;
        }

        var turn = ++_asked;
        var found = await Run(new SuggestPeople(Event, Thread, _text[(at + 1).._caret]));
        if (turn == _asked)
        {
            (_people, _at, _active) = (found.Match(people => people, _ => []), at, 0);
        }
    }

    private async Task Pressed(KeyboardEventArgs key)
    {
        if (_people.Count == 0)
        {
            return;
        }

        switch (key.Key)
        {
            case "ArrowDown":
                _active = (_active + 1) % _people.Count;
                break;
            case "ArrowUp":
                _active = (_active + _people.Count - 1) % _people.Count;
                break;
            case "Enter" or "Tab":
                await Pick(_people[_active]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private async Task Pick(Person person)
    {
        var chosen = $"@{person.Name} ";
        _text = _text[.._at] + chosen + _text[Math.Min(_caret, _text.Length)..].TrimStart(' ');
        _meant.Add(person.Id);
        var caret = _at + chosen.Length;
        Close();
        StateHasChanged();
        await _field.FocusAsync();
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("caret", _field, caret);
        }
    }

    private void Close()
    {
        _asked++;
        _people = [];
    }

    private async Task Submit()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        StateHasChanged();
        _fault = await Save(new Written(_text, _meant));
        _isBusy = false;
        if (_fault is not null)
        {
            if (Message is not null)
            {
                await _field.FocusAsync();
            }

            return;
        }

        _text = Text;
        _meant.Clear();
        if (Draft is not null)
        {
            await Browser.InvokeVoidAsync("sessionStorage.removeItem", "ef-draft-" + Draft);
        }
    }
}
