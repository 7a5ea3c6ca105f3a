using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

public sealed partial class NicknameForm
{
    private string _typed = "";
    private Fault? _refusal;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    /// <summary>What the field is called, in the words of the screen that it stands on.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The nickname so far; null when there is none.</summary>
    [Parameter]
    public string? Current { get; set; }

    /// <summary>Tells several of these forms on one page apart: goes into their ids. Empty where there is one.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>Receives the nickname as it is shown, once it is certain.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Taken { get; set; }

    private string InputId => Place.Length == 0 ? "nickname" : $"nickname-{Place}";

    private EventId Id => new(Event);

    /// <summary>A key that was pressed changes nothing on the screen; what does, says so.</summary>
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);

    protected override void OnInitialized() => _typed = Current ?? "";

    private Task Save() => Take(_typed);

    private async Task Take(string nickname)
    {
        if (_isBusy)
        {
            return;
        }

        (_isBusy, _typed, _refusal) = (true, nickname, null);
        StateHasChanged();
        var taken = await Run(new TakeNickname(Id, nickname));
        (_isBusy, _refusal) = (false, taken.Fault);
        if (taken.IsDone)
        {
            _typed = taken.Value;
            await Taken.InvokeAsync(taken.Value);
        }

        StateHasChanged();
    }

    private async Task Suggest()
    {
        var idea = await Run(new SuggestNickname(Id));
        _refusal = idea.Fault;
        _typed = idea.IsDone ? idea.Value : _typed;
        StateHasChanged();
    }
}
