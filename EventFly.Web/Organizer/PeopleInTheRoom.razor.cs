using EventFly.Core.Engagement;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer;

/// <summary>Who has been in the room under which nickname, and the door.</summary>
public sealed partial class PeopleInTheRoom
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, object?> SearchId = new() { ["data-testid"] = "people-search" };

    private readonly List<IDisposable> _ends = [];
    private EventCard? _event;
    private PeoplePage? _page;
    private Fault? _fault;
    private string _search = "";
    private PeopleFilter _filter;
    private int _number;
    private bool _isBusy;
    private bool _isGone;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    public void Dispose()
    {
        _isGone = true;
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new FindHostedEvent(Organization, Slug));
        _fault = found.Fault;
        if (!found.IsDone || _isGone)
        {
            return;
        }

        _event = found.Value;
        var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
        _ends.AddRange([Signals.Listen(ParticipantTopics.People(_event.Id), refresher.Ask), refresher]);
        await Read();
    }

    private string At(string page) => $"/organize/{Organization}/events/{Slug}/{page}";

    private Task Search(string? text)
    {
        (_search, _number) = (text ?? "", 0);
        return Read();
    }

    private Task Choose(PeopleFilter filter)
    {
        (_filter, _number) = (filter, 0);
        return Read();
    }

    private Task Turn(int page)
    {
        _number = page;
        return Read();
    }

    private async Task Do(IUseCase<Done> act)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var done = await Run(act);
        _isBusy = false;
        if (done.Fault is { } fault)
        {
            Snackbar.Add(T.Say(fault)!, Severity.Error);
        }

        await Refresh();
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var page = await Run(new ListPeople(_event!.Id, _search, _filter, _number));
        // A fault is a right that was taken away while the screen was open.
        (_page, _fault) = (page.IsDone ? page.Value : null, page.Fault);
    }

    private string NameOf(PersonInRoom person) => person.Nickname ?? T["Somebody without a nickname"];

    private string Word(PeopleFilter filter) =>
        filter switch
        {
            PeopleFilter.Named => T["With a nickname"],
            PeopleFilter.Excluded => T["Kicked or banned"],
            _ => T["Everyone"],
        };
}
