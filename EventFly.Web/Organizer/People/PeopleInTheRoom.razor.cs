using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EventFly.Web.Organizer.People;

/// <summary>Who has been in the room under which nickname, and the door.</summary>
public sealed partial class PeopleInTheRoom
{
    private EventCard? _event;
    private PeoplePage? _page;
    private string _search = "";
    private PeopleFilter _filter;
    private int _number;
    private bool _isBusy;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        if (_event is null)
        {
            var found = await Get(new FindHostedEvent(Organization, Slug));
            if (!found.IsDone)
            {
                return found.Fault;
            }

            _event = found.Value;
            Follow(ParticipantTopics.People(_event.Id), OrganizationTopics.Team(_event.Organization));
        }

        var page = await Get(new ListPeople(_event.Id, _search, _filter, _number));
        _page = page.IsDone ? page.Value : null;
        return page.Fault;
    }

    protected override void Clear() => (_event, _page) = (null, null);

    private string At(string page) => $"/organize/{Organization}/events/{Slug}/{page}";

    private Task Search()
    {
        _number = 0;
        return ReadNow();
    }

    private Task Choose(PeopleFilter filter)
    {
        (_filter, _number) = (filter, 0);
        return ReadNow();
    }

    private Task Turn(int page)
    {
        _number = page;
        return ReadNow();
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

        await ReadNow();
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
