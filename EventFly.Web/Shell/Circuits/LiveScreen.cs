using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// A screen that follows something. What it listens to ends with it, also what comes only after it is gone: a screen may
/// be closed while it still waits for the database.
/// </summary>
public abstract class LiveScreen : Screen, IAsyncDisposable
{
    private List<IDisposable>? _owned;
    private bool _isGone;

    [Inject]
    protected ISignals Signals { get; set; } = null!;

    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    protected bool IsGone => Volatile.Read(ref _isGone);

    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isGone, true);
        GiveUp();
        await Leave();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what else it has.</summary>
    protected virtual ValueTask Leave() => ValueTask.CompletedTask;

    /// <summary>Keeps what ends with this screen, or ends it at once when it comes too late.</summary>
    /// <returns>What it was given.</returns>
    protected T Take<T>(T ending)
        where T : IDisposable
    {
        // Only the renderer's thread comes here, so nothing comes between the question and the list.
        if (_isGone)
        {
            ending.Dispose();
        }
        else
        {
            (_owned ??= []).Add(ending);
        }

        return ending;
    }

    /// <param name="heard">Called on any thread; must return at once.</param>
    protected void Listen(Topic topic, Action heard) => Take(Signals.Listen(topic, heard));

    /// <summary>Stops listening and gives back every seat.</summary>
    protected void GiveUp()
    {
        var owned = _owned;
        _owned = null;
        owned?.ForEach(o => o.Dispose());
    }

    /// <summary>Lets the renderer do something, from any thread. What fails there is not lost, as it would be with the task.</summary>
    protected void Show(Action change) => Keep(InvokeAsync(change));

    /// <inheritdoc cref="Show(Action)"/>
    protected void Show(Func<Task> change) => Keep(InvokeAsync(change));

    private void Keep(Task showing)
    {
        if (!showing.IsCompletedSuccessfully)
        {
            _ = Watch(showing);
        }
    }

    private async Task Watch(Task showing)
    {
        try
        {
            await showing;
        }
        catch (Exception) when (IsGone)
        {
            // Nobody looks any more.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
