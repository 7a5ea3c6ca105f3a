using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Feed;

/// <summary>The event's audit trail: who did what to whose words.</summary>
public sealed partial class ModerationTrail
{
    private TrailPage? _trail;
    private ModerationAct? _act;
    private int _page;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    private int Matching => _act is { } act ? _trail!.Counts.GetValueOrDefault(act) : _trail!.Counts.Values.Sum();

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        var read = await Get(new ReadModerationTrail(Organization, Slug, _act, _page));
        if (read.IsDone && _trail is null)
        {
            Follow(ModerationTopics.Trail(read.Value.Event.Id), OrganizationTopics.Team(read.Value.Event.Organization));
            // Something may have been noted between the answer and the ear.
            ReadSoon();
        }

        _trail = read.IsDone ? read.Value : null;
        return read.Fault;
    }

    protected override void Clear() => _trail = null;

    private string At(string page) => $"/organize/{Organization}/events/{Slug}/{page}";

    private Task Choose(ChangeEventArgs e)
    {
        (_act, _page) = (Enum.TryParse<ModerationAct>(e.Value as string, out var act) ? act : null, 0);
        return ReadNow();
    }

    private Task Turn(int page)
    {
        _page = page;
        return ReadNow();
    }
}
