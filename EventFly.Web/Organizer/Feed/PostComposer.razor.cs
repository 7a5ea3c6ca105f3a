using System.Globalization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Feed;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Feed;

/// <param name="Due">When it goes out; null for at once, or for as it was.</param>
/// <param name="Poll">What readers are asked; null for nothing.</param>
/// <param name="Quiz">What readers are invited to play, in place of a poll; null for nothing.</param>
public sealed record PostDraft(string Text, DateTimeOffset? Due, PictureChoice? Picture, PollId? Poll, QuizId? Quiz);

public sealed partial class PostComposer
{
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    private readonly string _id = $"due-{Guid.CreateVersion7():n}";
    private string _cargo = "";
    private bool _waits;
    private string _due = "";
    private PictureChoice? _picture;
    private Fault? _fault;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the button says for a post that goes out at once.</summary>
    [Parameter, EditorRequired]
    public string Action { get; set; } = "";

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    /// <summary>IANA zone that its times are meant in.</summary>
    [Parameter, EditorRequired]
    public string EventZone { get; set; } = "";

    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public PostPicture? Picture { get; set; }

    /// <summary>Polls that nobody was asked yet, to choose one of; none for a post that is there already.</summary>
    [Parameter]
    public IReadOnlyList<PollItem> Polls { get; set; } = [];

    /// <summary>Quizzes that nobody has played yet, to choose one of instead.</summary>
    [Parameter]
    public IReadOnlyList<QuizItem> Quizzes { get; set; } = [];

    /// <summary>Id of the poll or quiz that is chosen at first.</summary>
    [Parameter]
    public Guid? Cargo { get; set; }

    /// <summary>The post is not out yet: it can be given a time.</summary>
    [Parameter]
    public bool CanWait { get; set; }

    [Parameter]
    public DateTimeOffset? Due { get; set; }

    [Parameter]
    public string? TestId { get; set; }

    [Parameter]
    public string? Draft { get; set; }

    /// <summary>Answers why not, or null when it is done.</summary>
    [Parameter, EditorRequired]
    public Func<PostDraft, Task<Fault?>> Save { get; set; } = null!;

    [Parameter]
    public EventCallback Cancel { get; set; }

    private PollId? Asked => Polls.FirstOrDefault(p => p.Id.ToString() == _cargo)?.Id;

    private QuizId? Played => Quizzes.FirstOrDefault(q => q.Id.ToString() == _cargo)?.Id;

    private string Say => _waits && Due is null ? T["Schedule"] : Action;

    private string? DueFault =>
        _fault?.Fields.Where(f => f.Field == "due").Select(f => T.Say(f.Sentence)).FirstOrDefault();

    protected override void OnInitialized()
    {
        _waits = Due is not null;
        var isOffered = Polls.Any(p => p.Id.Value == Cargo) || Quizzes.Any(q => q.Id.Value == Cargo);
        _cargo = isOffered ? $"{Cargo}" : "";
        _due = Due is { } due ? Zone.Local(due, EventZone).ToString(Minutes, CultureInfo.InvariantCulture) : "";
        _picture = Picture is { } picture ? new PictureChoice(picture.Name, picture.Alt) : null;
    }

    private async Task<Fault?> Send(Written written)
    {
        DateTimeOffset? due = null;
        if (_waits)
        {
            if (!DateTime.TryParse(_due, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallClock))
            {
                return _fault = Fault.Invalid("due", Words.Key("Say when it goes out: a day and a time."));
            }

            due = Zone.Resolve(wallClock, EventZone);
        }

        return _fault = await Save(new PostDraft(written.Text, due, _picture, Asked, Played));
    }
}
