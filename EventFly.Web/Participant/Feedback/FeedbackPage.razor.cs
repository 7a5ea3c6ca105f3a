using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Feedback;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Feedback;

/// <summary>
/// Where a guest says how it was: by the link of a letter, or from the page of the order or the ticket. Opening it stores nothing,
/// whatever stars its address chooses: programs look at links of letters.
/// </summary>
public sealed partial class FeedbackPage(NavigationManager navigation) : Screen
{
    private FeedbackSheet? _sheet;
    private Fault? _fault;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public Guid? Ticket { get; set; }

    /// <summary>Those that were tapped in the letter.</summary>
    [SupplyParameterFromQuery]
    private string? Stars { get; set; }

    /// <summary>It was given a moment ago.</summary>
    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm]
    private FeedbackInput? Form { get; set; }

    private TicketId? Id => Ticket is { } ticket ? new TicketId(ticket) : null;

    private bool IsOfLetter => new Uri(navigation.Uri).AbsolutePath.StartsWith("/feedback/", StringComparison.Ordinal);

    private bool IsSaid => Done is not null && _fault is null && _sheet!.Said is not null;

    private FeedbackInput Typed => Form ?? FeedbackInput.Of(_sheet!.Said, Stars);

    private string Page => new Uri(navigation.Uri).AbsolutePath;

    /// <summary>Where one comes from.</summary>
    private string Home =>
        !IsOfLetter ? Page[..^"/feedback".Length]
        : _sheet is null ? "/"
        : $"/e/{Uri.EscapeDataString(_sheet.Event.Slug)}";

    private string Until => EventClock.InLine(Zone.Local(_sheet!.ClosesAt, _sheet.Event.Zone));

    private string Lead =>
        _sheet!.State switch
        {
            FeedbackState.Off => T["The organizer collects no feedback for this event."],
            FeedbackState.Early => T[
                "{0} is not over yet. Come back when you have seen it to the end.",
                _sheet.Event.Title
            ],
            FeedbackState.Closed when _sheet.Said is null => T[
                "The time to give feedback about {0} is over.",
                _sheet.Event.Title
            ],
            FeedbackState.Closed => T["The time to change your feedback about {0} is over.", _sheet.Event.Title],
            _ when IsSaid => _sheet.Event.Title,
            _ => T["{0}: only the stars are needed, everything else is up to you.", _sheet.Event.Title],
        };

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetFeedbackForm(Key, Id));
        (_sheet, _fault) = (found.Match<FeedbackSheet?>(sheet => sheet, _ => null), found.Fault);
        if (_fault?.Kind is FaultKind.NotFound)
        {
            navigation.NotFound();
        }
    }

    private async Task Give()
    {
        if (_sheet is null)
        {
            return;
        }

        var given = await Run(new GiveFeedback(Key, Id, Typed.Read(_sheet)));
        _fault = given.Fault;
        if (given.IsDone)
        {
            navigation.NavigateTo($"{Page}?done=1");
        }
    }
}
