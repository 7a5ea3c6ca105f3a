using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Events;

/// <summary>An organization's events, under tabs that say where they stand.</summary>
public sealed partial class EventsPage : Screen
{
    private static readonly EventTab[] Tabs =
    [
        EventTab.Live,
        EventTab.Upcoming,
        EventTab.Draft,
        EventTab.Past,
        EventTab.Cancelled,
    ];

    private OrganizationCard? _organization;
    private MyRights? _rights;
    private EventRows? _found;
    private Fault? _fault;
    private EventTab _tab;
    private string _search = "";
    private string? _said;
    private int _page = 1;
    private int _asked;
    private bool _isDuplicating;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public string Organization { get; set; } = "";

    private bool MayPlan => _rights?.Include(EventPermissions.Manage) is true;

    private int Pages => ((_found?.Total ?? 0) + ListEvents.PageSize - 1) / ListEvents.PageSize;

    protected override async Task OnParametersSetAsync()
    {
        if (_organization?.Slug == Organization)
        {
            return;
        }

        (_organization, _found, _fault, _page, _search) = (null, null, null, 1, "");
        var organization = await Run(new FindOrganizer(Organization));
        if (organization.Fault is { } fault)
        {
            _fault = fault;
            return;
        }

        _organization = organization.Value;
        _rights = (await Run(new GetMyRights(Organization))).Match<MyRights?>(r => r, _ => null);
        _tab = EventTab.Upcoming;
        await Load();
        // Open where something is: the first tab that is not empty.
        if (_found is not null)
        {
            await Open(Tabs.FirstOrDefault(t => _found.Counts[t] > 0, EventTab.Upcoming));
        }
    }

    private async Task Load()
    {
        // Typing asks faster than answers come: only the last question's answer counts.
        var asked = ++_asked;
        var found = await Run(new ListEvents(_organization!.Id, _tab, _search, _page));
        if (asked == _asked)
        {
            (_found, _fault) = (found.IsDone ? found.Value : null, found.Fault);
        }
    }

    private Task Open(EventTab tab)
    {
        (_tab, _page) = (tab, 1);
        return Load();
    }

    private Task Search()
    {
        _page = 1;
        return Load();
    }

    private Task Turn(int pages)
    {
        _page += pages;
        return Load();
    }

    private async Task Duplicate(EventId original)
    {
        if (_isDuplicating)
        {
            return;
        }

        _isDuplicating = true;
        var copy = await Run(new DuplicateEvent(original));
        _isDuplicating = false;
        if (copy.IsDone)
        {
            Navigation.NavigateTo($"/organize/{Organization}/events/{copy.Value.Slug}/edit");
            return;
        }

        _said = T.Say(copy.Fault);
    }

    private string NameOf(EventTab tab) =>
        tab switch
        {
            EventTab.Live => T["Live"],
            EventTab.Upcoming => T["Upcoming"],
            EventTab.Draft => T["Drafts"],
            EventTab.Past => T["Past"],
            _ => T["Cancelled"],
        };
}
