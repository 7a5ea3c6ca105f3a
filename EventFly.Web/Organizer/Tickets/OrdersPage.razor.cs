using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>Every order of an event, whether it came to tickets or not.</summary>
public sealed partial class OrdersPage
{
    private EventCard? _event;
    private OrderPage? _page;
    private string _text = "";
    private OrderState? _state;
    private bool _onlyToLookAt;
    private int _number;
    private string? _via;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The code of a link, to begin with its orders.</summary>
    [SupplyParameterFromQuery]
    public string? Via { get; set; }

    protected override object Subject => (Organization, Slug, Via);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        if (_event is null)
        {
            _via = LinkCode.Read(Via);
            var opened = await Get(new GetAttendeeList(Slug));
            if (!opened.IsDone)
            {
                return opened.Fault;
            }

            _event = opened.Value;
            Follow(AnalyticsTopics.Attendance(_event.Id), OrganizationTopics.Team(_event.Organization));
        }

        var page = await Get(new ListOrders(_event.Id, _text, _state, _number, _onlyToLookAt) { Via = _via });
        _page = page.IsDone ? page.Value : null;
        return page.Fault;
    }

    protected override void Clear() => (_event, _page) = (null, null);

    /// <summary>Typing asks faster than answers come: reads that are asked for meanwhile are one.</summary>
    private void Search()
    {
        _number = 0;
        ReadSoon();
    }

    private Task Choose(OrderState? state)
    {
        (_state, _onlyToLookAt, _number) = (state, false, 0);
        return ReadNow();
    }

    private Task ToLookAt()
    {
        (_state, _onlyToLookAt, _number) = (null, true, 0);
        return ReadNow();
    }

    private Task ChooseLink(string? via)
    {
        (_via, _number) = (via, 0);
        return ReadNow();
    }

    private Task Turn(int page)
    {
        _number = page;
        return ReadNow();
    }

    private string Pressed(OrderState? state) => _state == state && !_onlyToLookAt ? "true" : "false";
}
