using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Feedback;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Feedback;

/// <summary>What guests say of an event, as it comes in.</summary>
public sealed partial class FeedbackResultsPage
{
    private static readonly (CommentFilter Filter, string Name)[] Filters =
    [
        (CommentFilter.Shown, Words.Key("All")),
        (CommentFilter.Unhappy, Words.Key("One or two stars")),
        (CommentFilter.MayBeShown, Words.Key("May be shown")),
        (CommentFilter.Featured, Words.Key("Shown to everybody")),
        (CommentFilter.Hidden, Words.Key("Hidden")),
    ];

    private EventCard? _event;
    private FeedbackReport? _report;
    private CommentPage _comments = new([], 0);
    private CommentFilter _filter;
    private int _page;
    private bool _canManage;
    private bool _isEditing;
    private bool _isBusy;
    private string? _note;
    private Fault? _refusal;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    private string Home => $"/organize/{Organization}/events/{Slug}";

    private string StateSaid =>
        _report!.State switch
        {
            FeedbackState.Off => T["No feedback is collected."],
            FeedbackState.Early => T[
                "Guests can say how it was from {0} until {1}.",
                At(_event!.EndsAt),
                At(_report.ClosesAt)
            ],
            FeedbackState.Open => T["Guests can say how it was, and change it, until {0}.", At(_report.ClosesAt)],
            FeedbackState.Closed => T["Closed since {0}.", At(_report.ClosesAt)],
        };

    protected override async Task<Fault?> Read()
    {
        var found = await Get(new FindFeedbackEvent(Organization, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        (_event, _canManage) = found.Value;
        Follow(
            RegistrationTopics.Feedback(_event.Id),
            AnalyticsTopics.Attendance(_event.Id),
            OrganizationTopics.Team(_event.Organization)
        );
        var report = await Get(new GetFeedback(_event.Id));
        if (!report.IsDone)
        {
            return report.Fault;
        }

        _comments = (await Get(new ListComments(_event.Id, _filter, _page))).Match(found => found, _ => new([], 0));
        _report = report.Value;
        return null;
    }

    protected override void Clear() =>
        (_event, _report, _comments, _page, _isEditing, _note, _refusal) = (
            null,
            null,
            new([], 0),
            0,
            false,
            null,
            null
        );

    private void Edit() => (_isEditing, _note, _refusal) = (true, null, null);

    private void Close() => _isEditing = false;

    private async Task Saved(string note)
    {
        (_isEditing, _note) = (false, note);
        await ReadNow();
    }

    private Task Choose(CommentFilter filter)
    {
        (_filter, _page) = (filter, 0);
        return ReadNow();
    }

    private Task Turn(int page)
    {
        _page = page;
        return ReadNow();
    }

    private Task Feature(CommentRow row) =>
        Act(
            new FeatureComment(_event!.Id, row.Id, !row.IsFeatured, row.Version),
            row.IsFeatured
                ? T["The comment is shown to nobody any more."]
                : T["Everybody reads it now: on your page, and on the page of the event."]
        );

    private Task Hide(CommentRow row) =>
        Act(
            new HideComment(_event!.Id, row.Id, !row.IsHidden),
            row.IsHidden ? T["The comment is back in the list."] : T["The comment is hidden. Its stars count."]
        );

    private async Task Act(IUseCase<Done> act, string done)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var result = await Run(act);
            (_note, _refusal) = (result.IsDone ? done : null, result.Fault);
            await ReadNow();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private string At(DateTimeOffset moment) => EventClock.InLine(Zone.Local(moment, _event!.Zone));
}
