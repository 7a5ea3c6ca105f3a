using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// A screen that reads, and reads again when it hears that something has changed: one read at a time, off the thread of
/// whoever changed it, repeated until it succeeds. Meanwhile it keeps what it shows, and the page says that it is not up
/// to date.
/// </summary>
public abstract partial class ReadingScreen : LiveScreen
{
    /// <summary>
    /// Who loses a right loses the screen within five seconds, also when the signal of it is lost. For screens of the team
    /// and the door, of which there are few.
    /// </summary>
    protected static readonly TimeSpan ForTeam = TimeSpan.FromSeconds(4);

    private readonly HashSet<Topic> _heard = [];
    private RefreshLoop? _reading;
    private ITimer? _looking;
    private object? _subject;
    private bool _isReading;

    /// <summary>Why the person may not look at this; null for who may.</summary>
    protected Fault? Barred { get; private set; }

    /// <summary>What it is about. Another one, and the screen begins anew.</summary>
    protected virtual object? Subject => null;

    /// <summary>At least this long between two reads.</summary>
    protected virtual TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    /// <summary>How often it reads without being asked; null for never.</summary>
    protected virtual TimeSpan? Look => null;

    [Inject]
    private Freshness Freshness { get; set; } = null!;

    private RefreshLoop Reading => _reading ??= new RefreshLoop(() => InvokeAsync(ReadOnce), Failed, Time, Pause);

    protected override ValueTask Leave()
    {
        _reading?.Stop();
        _looking?.Dispose();
        Freshness.Forget(this);
        return base.Leave();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_isReading && Equals(Subject, _subject))
        {
            return;
        }

        if (_isReading)
        {
            Forget();
        }

        (_isReading, _subject) = (true, Subject);
        if (!RendererInfo.IsInteractive)
        {
            Barred = await Read();
            return;
        }

        if (Look is { } often)
        {
            _looking ??= Time.CreateTimer(_ => Reading.Ask(), null, often, often);
        }

        await ReadNow();
    }

    /// <summary>
    /// Subscribes if it has not, then reads all that is shown. What throws is asked again, from the beginning.
    /// </summary>
    /// <returns>Why the person may not look at it; then it is given up, and nothing is heard any more.</returns>
    protected abstract Task<Fault?> Read();

    /// <summary>Drops what it shows: it is about something else now, or this person may not see it any more.</summary>
    protected virtual void Clear() { }

    /// <summary>Reads on each signal of these; those that it follows already change nothing.</summary>
    protected void Follow(params ReadOnlySpan<Topic> topics)
    {
        foreach (var topic in topics)
        {
            if (RendererInfo.IsInteractive && _heard.Add(topic))
            {
                Listen(topic, ReadSoon);
            }
        }
    }

    /// <summary>May be called on any thread, and returns at once.</summary>
    protected void ReadSoon() => Reading.Ask();

    /// <summary>Reads now: whoever has just done something wants to see it. What fails is read again by itself.</summary>
    protected async Task ReadNow()
    {
        try
        {
            await Reading.Read();
        }
        catch (Exception e) when (!IsGone)
        {
            Failed(e);
            Reading.Ask();
        }
    }

    /// <summary>Asks for what the screen shows. An outage is an exception here, so that nothing is taken for an answer.</summary>
    protected async Task<Result<TResult>> Get<TResult>(IUseCase<TResult> useCase) =>
        await UseCases.Run(await Me(), useCase);

    /// <summary>After a read: draws the screen.</summary>
    protected virtual void Draw() => StateHasChanged();

    private async Task ReadOnce()
    {
        if (IsGone)
        {
            return;
        }

        var barred = await Read();
        if (IsGone)
        {
            return;
        }

        if (barred is not null)
        {
            Forget();
        }

        Barred = barred;
        Freshness.Say(this, isStale: false);
        Draw();
    }

    private void Forget()
    {
        GiveUp();
        _heard.Clear();
        Clear();
    }

    private void Failed(Exception e)
    {
        if (!IsGone)
        {
            CouldNotRead(Log, GetType().Name, e);
            Freshness.Say(this, isStale: true);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Screen} could not be read; it shows what it knows and asks again")]
    private static partial void CouldNotRead(ILogger log, string screen, Exception e);
}
